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
        boolean apart = printed.imprintApart(blocks);
        try (WordFile word = new WordFile(fonts, script.name(), script.head().issuer(), script.watermark())) {
            for (int i = 0; i < blocks.size(); i++) {
                progress.step(i, blocks.size(), "写文档");
                if (apart && i == blocks.size() - 1) {
                    word.evenPage();
                }
                blocks.get(i).write(word);
                if (i + 1 < blocks.size() && takesAlong(blocks.get(i + 1))) {
                    word.keepLast();
                }
            }
            word.save(out);
        }
    }

    private static boolean takesAlong(Block next) {
        return next.clings() && !(next instanceof AnnexListBlock list && list.isLong());
    }
}
