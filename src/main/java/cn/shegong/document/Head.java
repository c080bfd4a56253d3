package cn.shegong.document;

import java.util.List;

/**
 * What stands above the title: one of the forms of GB/T 9704-2012 and no other. Red ones want an {@link Organ}, which a
 * station is not, so that it cannot make one by mistake.
 */
public final class Head {
    private static final int TITLE_ON_THE_THIRD_LINE = 2;

    private final String issuer;
    private final Block block;
    private final PageFrame first;
    private final int titleLine;
    private final boolean ruledImprint;
    private final boolean official;

    private Head(String issuer, Block block, PageFrame first, int titleLine, boolean ruledImprint) {
        this(issuer, block, first, titleLine, ruledImprint, true);
    }

    private Head(String issuer, Block block, PageFrame first, int titleLine, boolean ruledImprint, boolean official) {
        this.issuer = issuer;
        this.block = block;
        this.first = first;
        this.titleLine = titleLine;
        this.ruledImprint = ruledImprint;
        this.official = official;
    }

    /** Nothing: for lists and forms, whose title stands on the first line. */
    static Head none(String author) {
        return new Head(author, null, PageFrame.PORTRAIT, 0, true, false);
    }

    /** 白头: a paper of the station's own. Its title stands on the third line, as that of an annex does. */
    public static Head white(String issuer) {
        return new Head(issuer, null, PageFrame.PORTRAIT, TITLE_ON_THE_THIRD_LINE, true);
    }

    /** 红头, ××文件: to offices below or beside. */
    public static Head red(Organ issuer, IssueNumber number) {
        return red(issuer, number, Urgency.NONE, List.of());
    }

    /**
     * 红头 of a paper that goes up, which names who signed it.
     *
     * @param signers 签发人, at least one
     */
    public static Head upward(Organ issuer, IssueNumber number, String... signers) {
        return red(issuer, number, Urgency.NONE, signed(signers));
    }

    /** @see #upward(Organ, IssueNumber, String...) */
    public static Head upward(Organ issuer, IssueNumber number, Urgency urgency, String... signers) {
        return red(issuer, number, urgency, signed(signers));
    }

    /** @see #red(Organ, IssueNumber) */
    public static Head red(Organ issuer, IssueNumber number, Urgency urgency) {
        return red(issuer, number, urgency, List.of());
    }

    /** 信函 of an organ: its name and the double rules in red. */
    public static Head letter(Organ issuer, IssueNumber number) {
        return letter(issuer.name(), number, true);
    }

    /** 信函 of the station: the same form in black. */
    public static Head letter(String station, IssueNumber number) {
        return letter(station, number, false);
    }

    /**
     * 纪要 of a meeting that an organ has called.
     *
     * @param name such as 青松镇社会工作联席会议纪要
     */
    public static Head minutes(Organ caller, String name, IssueNumber number) {
        if (!name.endsWith("纪要")) {
            throw new IllegalArgumentException(name);
        }
        return new Head(
                caller.name(), new RedHeadBlock(name, number, Urgency.NONE, List.of()), PageFrame.PORTRAIT, 0, true);
    }

    private static Head letter(String name, IssueNumber number, boolean red) {
        return new Head(name, new LetterHeadBlock(name, number, red), PageFrame.LETTER, 0, false);
    }

    private static Head red(Organ issuer, IssueNumber number, Urgency urgency, List<String> signers) {
        Block block = new RedHeadBlock(issuer.name() + "文件", number, urgency, signers);
        return new Head(issuer.name(), block, PageFrame.PORTRAIT, 0, true);
    }

    private static List<String> signed(String... signers) {
        if (signers.length == 0) {
            throw new IllegalArgumentException("a paper that goes up names who signed it");
        }
        return List.of(signers);
    }

    /** Whether this is a paper that goes out, not a list or form. */
    boolean official() {
        return official;
    }

    String issuer() {
        return issuer;
    }

    /** The parts that this head puts before all others. */
    List<Block> blocks() {
        return block == null ? List.of() : List.of(block);
    }

    /** Shape of the first page. */
    PageFrame first() {
        return first;
    }

    /** Line of the page where the title begins at the earliest, from 0. */
    int titleLine() {
        return titleLine;
    }

    /** Whether the imprint has rules, and who printed it; a letter's has neither. */
    boolean ruledImprint() {
        return ruledImprint;
    }
}
