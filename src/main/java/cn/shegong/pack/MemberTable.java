package cn.shegong.pack;

import cn.shegong.document.FormPage;
import java.time.LocalDate;
import java.util.List;

/** The members of a household on its sheet, each with a box to tick who was met. All places in millimetres. */
final class MemberTable {
    private static final double LEFT = 15;
    private static final double TYPE = 10;
    private static final double SMALL = 8.5;
    private static final double PAD = 2;
    private static final double TICK = 3.4;
    private static final double HEAD = 6.2;
    private static final double ROW = 7;
    private static final double[] COLUMNS = {14, 28, 24, 22, 56, 36};

    private final FormPage page;
    private final SheetContent content;
    private final LocalDate day;
    private double top;

    MemberTable(FormPage page, SheetContent content, LocalDate day) {
        this.page = page;
        this.content = content;
        this.day = day;
    }

    /**
     * Draws some of the members.
     *
     * @return where the table ends
     */
    double draw(double from, int skipped, int most) {
        top = from;
        row(HEAD, SMALL, List.of("见到", "姓名", "与户主", "性别、年龄", "类别", "电话"), false);
        content.members().stream().skip(skipped).limit(most).forEach(this::row);
        return top;
    }

    private void row(SheetMember member) {
        row(
                ROW,
                TYPE,
                List.of(
                        "",
                        member.name(),
                        member.kinshipWords(),
                        member.ageWords(day),
                        content.categoriesOf(member),
                        member.phone()),
                true);
    }

    private void row(double height, double points, List<String> words, boolean tick) {
        double left = LEFT;
        for (int i = 0; i < words.size(); i++) {
            double width = COLUMNS[i];
            page.box(left, top, width, height);
            double type = page.width(words.get(i), points) > width - 2 * PAD ? SMALL - 1 : points;
            page.text(
                    page.lines(words.get(i), type, width - 2 * PAD, 1).get(0),
                    left + PAD,
                    top + (height - type * 0.353) / 2,
                    type);
            left += width;
        }
        if (tick) {
            page.box(LEFT + (COLUMNS[0] - TICK) / 2, top + (height - TICK) / 2, TICK, TICK);
        }
        top += height;
    }
}
