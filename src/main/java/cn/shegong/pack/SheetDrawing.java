package cn.shegong.pack;

import cn.shegong.document.FormPage;
import cn.shegong.visit.HardshipDegree;
import cn.shegong.visit.HardshipKind;
import cn.shegong.visit.Hazards;
import cn.shegong.visit.MissReason;
import cn.shegong.visit.VisitWay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

/**
 * The sheet of one household: what is known above, room to write below, in the order in which it is keyed in again. All
 * places in millimetres.
 */
final class SheetDrawing {
    private static final double LEFT = 15;
    private static final double WIDTH = 180;
    private static final double FOOT = 280;
    private static final double LABEL = 22;
    private static final double CODE = 22;
    private static final double TYPE = 10;
    private static final double SMALL = 8.5;
    private static final double LINE = 5;
    private static final double PAD = 2;
    private static final double ROW = 8;
    private static final double TICK = 3.4;
    private static final int MOST_MEMBERS = 9;
    /** On the second page; nobody has seen a household of more than forty. */
    private static final int MOST_MORE = 31;

    private final FormPage page;
    private final SheetContent content;
    private final Pack pack;
    private final int sheets;
    private final String station;
    private final LocalDate day;
    private double top = 11;

    SheetDrawing(FormPage page, SheetContent content, Pack pack, int sheets, String station, LocalDate day) {
        this.page = page;
        this.content = content;
        this.pack = pack;
        this.sheets = sheets;
        this.station = station;
        this.day = day;
    }

    void draw() {
        head("入户走访表");
        household();
        members();
        known();
        blanks();
        foot();
    }

    /** Whether there are more people than the first page has lines for. */
    static boolean runsOver(SheetContent content) {
        return content.members().size() > MOST_MEMBERS;
    }

    /** The second page of a large household: the same code, the other members, room to write more. */
    void drawMore() {
        head("入户走访表（续页）");
        cell("户主", content.household().headName(), LEFT, 62);
        cell("接第一页", "共 " + content.members().size() + " 人，这里是第 " + (MOST_MEMBERS + 1) + " 人起", LEFT + 62, 118);
        top += ROW;
        top = new MemberTable(page, content, day).draw(top, MOST_MEMBERS, MOST_MORE);
        labelled("补写", FOOT - top);
        foot();
    }

    private void head(String title) {
        var home = content.household();
        page.bold(title, LEFT, top, 18);
        page.text(
                home.village() + home.groupLabel() + "　第 " + content.sheet().page() + " 张（共 " + sheets + " 张）　入户包 "
                        + pack.number() + " 号",
                LEFT,
                top + 10.5,
                11);
        page.text(station + "　" + day + " 打印　请按本页顺序填，码上不要写字。", LEFT, top + 17.5, SMALL);
        var code = SheetCode.read(content.sheet().code()).orElseThrow();
        double left = LEFT + WIDTH - CODE;
        page.code(code.dots(), left, top - 1, CODE);
        double wide = page.width(code.printed(), 7);
        page.text(code.printed(), left + (CODE - wide) / 2, top + CODE, 7);
        top += CODE + 4;
    }

    private void household() {
        var home = content.household();
        cell("户主", home.headName(), LEFT, 62);
        cell("户编号", home.number(), LEFT + 62, 52);
        cell("电话", content.phone(), LEFT + 114, 66);
        top += ROW;
        cell("住址", home.address(), LEFT, WIDTH);
        top += ROW;
        cell("为什么去", content.sheet().why(), LEFT, WIDTH);
        top += ROW;
    }

    private void cell(String label, String value, double left, double width) {
        page.box(left, top, width, ROW);
        page.text(label, left + PAD, top + 2.7, SMALL);
        double from = left + PAD * 2 + page.width(label, SMALL);
        page.text(page.lines(value, TYPE, left + width - PAD - from, 1).get(0), from, top + 2.3, TYPE);
    }

    private void members() {
        top = new MemberTable(page, content, day).draw(top, 0, MOST_MEMBERS);
        int more = content.members().size() - MOST_MEMBERS;
        if (more > 0) {
            row("还有 " + more + " 人", List.of("在续页上，那一页的右上角是同一个码。"));
        }
    }

    private void known() {
        row("上次走访", wrapped(content.lastVisit().isEmpty() ? "还没有走访过。" : content.lastVisit(), 2));
        if (!content.open().isEmpty()) {
            row("没办完的", each(content.open(), 3));
        }
        if (!content.unknown().isEmpty()) {
            row("要问清的", each(content.unknown(), 5));
        }
    }

    private List<String> wrapped(String text, int most) {
        return page.lines(text, SMALL, WIDTH - LABEL - 2 * PAD, most);
    }

    /** The items one after the other; what does not fit is counted. */
    private List<String> each(List<String> items, int most) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < items.size(); i++) {
            int left = items.size() - i;
            int room = most - lines.size();
            if (room == 1 && left > 1) {
                lines.addAll(wrapped(String.join("；", items.subList(i, items.size())), 1));
                return lines;
            }
            lines.addAll(wrapped(items.get(i), Math.max(1, Math.min(room - Math.min(left - 1, room - 1), 2))));
        }
        return lines;
    }

    private void row(String label, List<String> lines) {
        double height = Math.max(lines.size() * LINE + 2, 7);
        labelled(label, height);
        double at = top + (height - lines.size() * LINE) / 2 + (LINE - SMALL * 0.353) / 2;
        for (var line : lines) {
            if (line.startsWith(NeedWords.BOX)) {
                var items =
                        Stream.of(line.split(NeedWords.BOX)).map(String::strip).filter(item -> !item.isEmpty());
                ticks(at + SMALL * 0.353 / 2 - ROW / 2, items);
            } else {
                page.text(line, LEFT + LABEL + PAD, at, SMALL);
            }
            at += LINE;
        }
        top += height;
    }

    private void labelled(String label, double height) {
        page.box(LEFT, top, LABEL, height);
        page.box(LEFT + LABEL, top, WIDTH - LABEL, height);
        page.bold(label, LEFT + PAD, top + Math.min((height - SMALL * 0.353) / 2, 3), SMALL);
    }

    /** What is written by hand; rows for words share the room that is left. */
    private void blanks() {
        var rows = List.<Blank>of(
                fixed("日期", y -> blanks(y, "", 18, "年", 10, "月", 10, "日　时间", 10, "时", 10, "分　时长", 14, "分钟")),
                fixed("方式", y -> {
                    double end = ticks(y, Arrays.stream(VisitWay.values()).map(VisitWay::label));
                    partsFrom(end, y, "向谁了解", (int) (LEFT + WIDTH - end) - 20);
                }),
                fixed(
                        "结果",
                        y -> ticks(
                                y,
                                Stream.concat(
                                        Stream.of("见到了"),
                                        Arrays.stream(MissReason.values()).map(MissReason::label)))),
                fixed("走访人", y -> blanks(y, "", 62, "　陪同人", 62, "")),
                words("经济", 1),
                words("住房", 1),
                words("身体", 1),
                words("就业", 1),
                fixed("困难原因", y -> {
                    double end = ticks(
                            LEFT + LABEL + PAD,
                            y,
                            Arrays.stream(HardshipKind.values()).map(HardshipKind::label),
                            LEFT + WIDTH - 50);
                    page.text("困难程度", end + 1, y + 2.5, SMALL);
                    ticks(
                            end + 2 + page.width("困难程度", SMALL) + 1,
                            y,
                            Arrays.stream(HardshipDegree.values()).map(HardshipDegree::label),
                            Double.MAX_VALUE);
                }),
                fixed(Hazards.LINE.label(), y -> ticks(y, Hazards.choices().stream())),
                new Blank("发现的问题", 0, 2, y -> ticks(LEFT + WIDTH - 18, y, Stream.of("紧急"), Double.MAX_VALUE)),
                words("做了什么", 1.6),
                fixed("下次跟进", y -> blanks(y, "", 12, "月", 12, "日　要做什么", 96, "")),
                fixed("签名", y -> blanks(y, "走访人", 30, "　被访人", 30, "　村干部", 30, "")));
        double fixed = rows.stream().mapToDouble(Blank::height).sum();
        double shares = rows.stream().mapToDouble(Blank::share).sum();
        double one = (FOOT - top - fixed) / shares;
        for (var row : rows) {
            double height = row.height() + row.share() * one;
            labelled(row.label(), height);
            row.draw().accept(top);
            top += height;
        }
    }

    /** A row to be filled in. */
    private record Blank(String label, double height, double share, DoubleConsumer draw) {}

    private static Blank fixed(String label, DoubleConsumer draw) {
        return new Blank(label, label.equals("签名") ? 12 : ROW, 0, draw);
    }

    private static Blank words(String label, double share) {
        return new Blank(label, 0, share, y -> {});
    }

    private double ticks(double y, Stream<String> labels) {
        return ticks(LEFT + LABEL + PAD, y, labels, LEFT + WIDTH - PAD);
    }

    /** @return where the last one ends */
    private double ticks(double from, double y, Stream<String> labels, double until) {
        var all = labels.toList();
        double wide = all.stream()
                .mapToDouble(label -> TICK + 1.2 + page.width(label, SMALL) + 4)
                .sum();
        double gap = from + wide > until ? 2 : 4;
        double left = from;
        for (var label : all) {
            page.box(left, y + (ROW - TICK) / 2, TICK, TICK);
            page.text(label, left + TICK + 1.2, y + (ROW - SMALL * 0.353) / 2, SMALL);
            left += TICK + 1.2 + page.width(label, SMALL) + gap;
        }
        return left;
    }

    /** Words and lines to write on, by turns. */
    private void blanks(double y, Object... parts) {
        partsFrom(LEFT + LABEL + PAD, y, parts);
    }

    private void partsFrom(double from, double y, Object... parts) {
        double left = from;
        double base = y + ROW / 2 + 2;
        for (var part : parts) {
            if (part instanceof Integer width) {
                page.line(left + 1, base, left + width, base);
                left += width + 1;
            } else {
                page.text(part.toString(), left, base - SMALL * 0.353, SMALL);
                left += page.width(part.toString(), SMALL);
            }
        }
    }

    private void foot() {
        page.text("交回后扫描或拍照，整页拍进去、拍平，程序按右上角的码归到这一户。", LEFT, FOOT + 2.2, 7.5);
    }
}
