package cn.shegong.document;

import cn.shegong.base.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A paper of the station as PDF, set like an official document without a red head (GB/T 9704-2012): A4, 22 lines of 28
 * characters, 3号仿宋. Parts are given in reading order and laid out when it is written.
 */
public final class Paper {
    /** 小四, in points. */
    public static final double SMALL_4 = 12;
    /** 五号, in points. */
    public static final double SIZE_5 = 10.5;

    /** 小五, in points, for tables of many columns. */
    public static final double SMALL_5 = 9;

    private static final int ANNEX_TITLE_LINE = 2;

    private final Fonts fonts;
    private final String author;
    private final List<Block> blocks = new ArrayList<>();
    private final Numbering numbering = new Numbering();
    private String name = "";
    private String watermark = "";
    private double tableSize = SIZE_5;

    /** @param author the station, as it stands in the file's properties */
    public Paper(Fonts fonts, String author) {
        this.fonts = fonts;
        this.author = author;
    }

    /** Centred in 2号小标宋. A long one is broken only where {@code |} stands, if it has any. */
    public Paper title(String text) {
        if (name.isEmpty()) {
            name = text.replace("|", "");
        }
        return add(new TitleBlock(text, 0));
    }

    /** 主送机关, flush left, with its colon. */
    public Paper recipient(String text) {
        return add(TextBlock.recipient(text));
    }

    /**
     * A numbered heading, also a bookmark.
     *
     * @param level 1 to 4: 一、 （一） 1. （1）
     * @param text without its number
     */
    public Paper heading(int level, String text) {
        return add(TextBlock.heading(level, numbering.next(level) + text));
    }

    /** Each line of the text is a paragraph with its first line moved in by two characters. */
    public Paper paragraph(String text) {
        text.lines().forEach(line -> add(TextBlock.paragraph(line)));
        return this;
    }

    public Paper table(Table table) {
        return table("", table);
    }

    /** @param caption centred above the table */
    public Paper table(String caption, Table table) {
        return add(new TableBlock(table, caption, tableSize));
    }

    /** Type size of the tables that follow: {@link #SMALL_4}, {@link #SIZE_5}, which it is at first, or {@link #SMALL_5}. */
    public Paper tableSize(double points) {
        tableSize = points;
        return this;
    }

    /** 附件说明: the names of the annexes, without numbers. */
    public Paper annexList(String... names) {
        return add(new AnnexListBlock(List.of(names)));
    }

    /** Name of the station and date of the paper, for a paper that carries no printed seal. */
    public Paper signature(String issuer, LocalDate date) {
        return add(new SignatureBlock(issuer, date));
    }

    /** 附注 below the signature, put into brackets. */
    public Paper note(String text) {
        return add(TextBlock.note("（" + text + "）"));
    }

    /**
     * Begins an annex on a new page.
     *
     * @param label such as 附件1
     */
    public Paper annex(String label, String title) {
        numbering.restart();
        pageBreak();
        add(new TextBlock(label, Style.body(Typeface.HEI), 0, 1, false));
        return add(new TitleBlock(title, ANNEX_TITLE_LINE));
    }

    /** A ledger as it stands in a workbook: its title, who and when, the table, the line of signatures; upright or across. */
    public Paper ledger(LedgerSheet sheet) {
        add(Turn.to(sheet.isPortrait() ? PageFrame.PORTRAIT : PageFrame.LANDSCAPE));
        title(sheet.title());
        add(new LineBlock(sheet.unitLine(), sheet.dateLine(), false));
        table(sheet.table());
        sheet.footLines().forEach(line -> add(new LineBlock(line, "", true)));
        return this;
    }

    /** A page to be filled in by hand, for paper only. */
    public Paper form(FormPage page) {
        return add(new FormBlock(page));
    }

    public Paper pageBreak() {
        return add(Turn.newPage());
    }

    /** What follows lies across the page, for wide tables. */
    public Paper landscape() {
        return add(Turn.to(PageFrame.LANDSCAPE));
    }

    public Paper portrait() {
        return add(Turn.to(PageFrame.PORTRAIT));
    }

    /** Pale words across every page, such as 演示. */
    public Paper watermark(String text) {
        watermark = text;
        return this;
    }

    /**
     * Writes the paper to a file.
     *
     * @throws cn.shegong.base.Refusal when the file cannot be written; see {@link OutputFile}
     * @throws java.util.concurrent.CancellationException when the user has cancelled; no file is left
     */
    public void write(Path target, Progress progress) {
        OutputFile.write(target, out -> draw(out, progress));
    }

    /** The same PDF without a file, for looking at it first. */
    public byte[] bytes(Progress progress) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            draw(out, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * Writes the same paper as a document that can be edited (.docx): it names the fonts of official papers and does not
     * bring them, so that the lines may be broken differently from the PDF.
     *
     * @throws cn.shegong.base.Refusal when the file cannot be written; see {@link OutputFile}
     * @throws java.util.concurrent.CancellationException when the user has cancelled; no file is left
     */
    public void writeWord(Path target, Progress progress) {
        OutputFile.write(target, out -> word(out, progress));
    }

    private void word(OutputStream out, Progress progress) throws IOException {
        synchronized (fonts) {
            try (WordFile word = new WordFile(fonts, name, author, watermark)) {
                for (int i = 0; i < blocks.size(); i++) {
                    progress.step(i, blocks.size(), "写文档");
                    blocks.get(i).write(word);
                }
                word.save(out);
            }
        }
    }

    private Paper add(Block block) {
        blocks.add(block);
        return this;
    }

    private void draw(OutputStream out, Progress progress) throws IOException {
        // Font files are read while they are cut to size, so papers of one set of fonts are written one by one.
        synchronized (fonts) {
            try (Canvas canvas = new Canvas(fonts, watermark, progress)) {
                Flow flow = new Flow(canvas);
                for (int i = 0; i < blocks.size(); i++) {
                    blocks.get(i).lay(flow, after(i, flow));
                }
                flow.need(0);
                describe(canvas.document());
                canvas.save(out);
            }
        }
    }

    private Block.After after(int index, Flow flow) {
        double clinging = 0;
        for (int i = index + 1; i < blocks.size() && blocks.get(i).clings(); i++) {
            clinging += blocks.get(i).least(flow);
        }
        return new Block.After(blocks.get(index).holdsNext() ? least(index + 1, flow) : 0, clinging);
    }

    private double least(int index, Flow flow) {
        double least = 0;
        for (int i = index; i < blocks.size(); i++) {
            least += blocks.get(i).least(flow);
            if (!blocks.get(i).holdsNext()) {
                break;
            }
        }
        return least;
    }

    private void describe(PDDocument document) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(name);
        information.setAuthor(author);
        information.setCreator("社工站工作台");
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage("zh-CN");
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }
}
