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
import java.util.regex.Pattern;

/**
 * A paper, described once and written as PDF and as an editable document, set like an official one (GB/T 9704-2012): A4,
 * 22 lines of 28 characters, 3号仿宋. Parts are given in reading order and laid out when it is written.
 */
public final class Paper {
    /** 小四, in points. */
    public static final double SMALL_4 = 12;
    /** 五号, in points. */
    public static final double SIZE_5 = 10.5;

    /** 小五, in points, for tables of many columns. */
    public static final double SMALL_5 = 9;

    private static final int ANNEX_TITLE_LINE = 2;
    private static final Pattern BLANK_AT_FIGURE =
            Pattern.compile("(?<=[\\p{IsHan}，。、；：（）《》“”]) +(?=[0-9])|(?<=[0-9]) +(?=[\\p{IsHan}（《“])");

    private final Fonts fonts;
    private final Head head;
    private final List<Block> blocks = new ArrayList<>();
    private final Numbering numbering = new Numbering();
    private String name = "";
    private String watermark = "";
    private Imprint imprint;
    private double tableSize = SIZE_5;

    /**
     * A list or form of the station, with its title on the first line.
     *
     * @param author the station, as it stands in the file's properties
     */
    public Paper(Fonts fonts, String author) {
        this(fonts, Head.none(author));
    }

    /** A paper that goes out under a name: a report, a request, a letter, minutes. */
    public Paper(Fonts fonts, Head head) {
        this.fonts = fonts;
        this.head = head;
        blocks.addAll(head.blocks());
    }

    /** Centred in 2号小标宋. A long one is broken only where {@code |} stands, if it has any. */
    public Paper title(String text) {
        if (!name.isEmpty()) {
            return add(new TitleBlock(text, 0, 0));
        }
        name = text.replace("|", "");
        return add(new TitleBlock(text, head.titleLine(), 0));
    }

    /**
     * 主送机关, flush left; it gets its colon. Of so many that the first page would have no text, the names go to the
     * imprint (GB/T 9704-2012, 7.3.2).
     */
    public Paper recipient(String text) {
        return add(RecipientBlock.of(text));
    }

    /**
     * A numbered heading, also a bookmark.
     *
     * @param level 1 to 4: 一、 （一） 1. （1）
     * @param text without its number
     */
    public Paper heading(int level, String text) {
        return add(TextBlock.heading(level, numbering.next(level) + tight(text)));
    }

    /** Each line of the text is a paragraph with its first line moved in by two characters. */
    public Paper paragraph(String text) {
        text.lines().forEach(line -> add(TextBlock.paragraph(tight(line))));
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
        return add(new SignatureBlock(issuer, date, false));
    }

    /** The same for a paper that will be sealed by hand: lower and further in, so that the seal covers both. */
    public Paper sealedSignature(String issuer, LocalDate date) {
        return add(new SignatureBlock(issuer, date, true));
    }

    /** 出席 of minutes, with their offices. */
    public Paper present(String people) {
        return attendance("出席", people);
    }

    /** 请假 of minutes. */
    public Paper excused(String people) {
        return attendance("请假", people);
    }

    /** 列席 of minutes. */
    public Paper listening(String people) {
        return attendance("列席", people);
    }

    private Paper attendance(String label, String people) {
        boolean first = blocks.isEmpty() || !(blocks.get(blocks.size() - 1) instanceof AttendanceBlock);
        return add(new AttendanceBlock(label, people, first));
    }

    /** 版记, at the foot of the last even page. */
    public Paper imprint(Imprint given) {
        imprint = given;
        return this;
    }

    /** 附注 below the signature, put into brackets. */
    public Paper note(String text) {
        return add(TextBlock.note("（" + tight(text) + "）"));
    }

    /**
     * Begins an annex on a new page.
     *
     * @param label such as 附件1
     */
    public Paper annex(String label, String title) {
        return annex(PageFrame.PORTRAIT, label, title);
    }

    private Paper annex(PageFrame shape, String label, String title) {
        numbering.restart();
        add(Turn.to(shape));
        pageBreak();
        add(new TextBlock(label, Style.body(Typeface.HEI), 0, 1, false));
        return add(new TitleBlock(title, ANNEX_TITLE_LINE, 1));
    }

    /** The same on pages that lie across, for a wide table. */
    public Paper landscapeAnnex(String label, String title) {
        return annex(PageFrame.LANDSCAPE, label, title);
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
        // Font files are read while they are cut to size, so papers of one set of fonts are written one by one.
        synchronized (fonts) {
            new PaperWord(fonts, script()).write(out, progress);
        }
    }

    private void draw(OutputStream out, Progress progress) throws IOException {
        synchronized (fonts) {
            new PaperPdf(fonts, script()).write(out, progress);
        }
    }

    /** Official papers have no blanks around figures; on screens and in forms they make reading easier. */
    private String tight(String text) {
        return head.official() ? BLANK_AT_FIGURE.matcher(text).replaceAll("") : text;
    }

    private Script script() {
        return new Script(name, watermark, head, List.copyOf(blocks), imprint);
    }

    private Paper add(Block block) {
        blocks.add(block);
        return this;
    }
}
