package cn.shegong.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

class PaperSpecimensTest {

    /** The files stay in target/specimens, where they can be looked at. */
    @Test
    void writesEveryFormAsPdfAndAsDocument() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "specimens"));
        for (var specimen : PaperSpecimens.all(new Fonts()).entrySet()) {
            Path pdf = folder.resolve(specimen.getKey() + ".pdf");
            Path word = folder.resolve(specimen.getKey() + ".docx");
            specimen.getValue().write(pdf, Progress.NONE);
            specimen.getValue().writeWord(word, Progress.NONE);
            try (var document = Loader.loadPDF(pdf.toFile())) {
                assertThat(document.getNumberOfPages()).isPositive();
            }
            assertThat(WordSample.read(word).paragraphs()).isNotEmpty();
        }
    }
}
