package cn.shegong.document;

import cn.shegong.base.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a paper as a document that can be edited. */
final class PaperWord {
    private final Fonts fonts;
    private final Script script;

    PaperWord(Fonts fonts, Script script) {
        this.fonts = fonts;
        this.script = script;
    }

    void write(OutputStream out, Progress progress) throws IOException {
        PaperPdf printed = new PaperPdf(fonts, script);
        List<Block> blocks = script.laid(printed.crowded());
        try (WordFile word = new WordFile(fonts, script.name(), script.head().issuer(), script.watermark())) {
            for (int i = 0; i < blocks.size(); i++) {
                progress.step(i, blocks.size(), "写文档");
                blocks.get(i).write(word);
            }
            word.save(out);
        }
    }
}
