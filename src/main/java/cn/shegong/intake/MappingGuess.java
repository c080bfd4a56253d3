package cn.shegong.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Proposes what each column is, from the words over it, from its neighbours and from what stands in it. */
final class MappingGuess {
    private static final String PRESENT_PLACE = "现|居住|常住|实际";

    private final Header header;
    private final List<ColumnContent> contents;
    private final int width;
    private final List<ColumnMapping.Column> columns = new ArrayList<>();

    MappingGuess(Header header, List<ColumnContent> contents) {
        this.header = header;
        this.contents = contents;
        this.width = contents.size();
    }

    ColumnMapping guess() {
        List<HeaderMatch> matches = new Neighbours(header, contents).resolve();
        IntStream.range(0, width).forEach(i -> {
            HeaderMatch match = matches.get(i);
            columns.add(new ColumnMapping.Column(i, header.text(i), match.target(), match.sureness()));
        });
        correctByContent();
        keepOneColumnEach();
        completeByContent();
        return new ColumnMapping(LayoutKey.of(header.texts()), columns);
    }

    /** A table without a header is read by its content alone. */
    static ColumnMapping withoutHeader(List<ColumnContent> contents) {
        List<List<String>> none =
                contents.stream().map(content -> List.<String>of()).toList();
        MappingGuess guess = new MappingGuess(new Header(0, -1, none), contents);
        List<String> shapes = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            guess.columns.add(new ColumnMapping.Column(i, "第" + (i + 1) + "列", Target.UNUSED, Sureness.UNKNOWN));
            shapes.add("无表头" + contents.get(i).main());
        }
        for (Target target : List.of(
                Target.DISABILITY_CERTIFICATE,
                Target.SEX,
                Target.RELATION,
                Target.PHONE,
                Target.VILLAGE,
                Target.GROUP,
                Target.DISABILITY_TYPE,
                Target.DISABILITY_GRADE)) {
            guess.takeByContent(target);
        }
        guess.completeByContent();
        return new ColumnMapping(LayoutKey.of(shapes), guess.columns);
    }

    /** Words such as 类别 and 证号 mean different things in different lists; what stands below them decides. */
    private void correctByContent() {
        for (int i = 0; i < width; i++) {
            ColumnContent content = contents.get(i);
            switch (columns.get(i).target()) {
                case ID_NUMBER -> setIf(i, content.mostly(CellShape.CERTIFICATE), Target.DISABILITY_CERTIFICATE);
                case DISABILITY_CERTIFICATE -> {
                    setIf(i, content.mostly(CellShape.MARK), Target.UNUSED);
                    setIf(i, content.mostly(CellShape.ID_NUMBER) && !has(Target.ID_NUMBER), Target.ID_NUMBER);
                }
                case AID_CLASS -> {
                    setIf(i, content.mostly(CellShape.CATEGORY), Target.ROW_CATEGORY);
                    boolean disability = content.mostly(CellShape.DISABILITY_TYPE)
                            || content.filled() == 0 && has(Target.DISABILITY_CERTIFICATE);
                    setIf(i, disability, Target.DISABILITY_TYPE);
                }
                case DISABILITY_GRADE ->
                    setIf(i, !has(Target.DISABILITY_CERTIFICATE) && noDisability(i), Target.AID_CLASS);
                case MONTHLY_AMOUNT -> setIf(i, content.mostly(CellShape.MARK), Target.UNUSED);
                case SERIAL ->
                    setIf(
                            i,
                            content.repeats() && !has(Target.HOUSEHOLD_NUMBER) && isHouseholds(),
                            Target.HOUSEHOLD_NUMBER);
                default -> {}
            }
        }
    }

    private boolean noDisability(int column) {
        ColumnContent content = contents.get(column);
        return content.filled() > 0
                && !content.mostly(CellShape.DISABILITY_GRADE)
                && !content.mostly(CellShape.NUMBER)
                && !header.text(column).contains("残");
    }

    private boolean isHouseholds() {
        return has(Target.RELATION) || has(Target.HEAD_NAME) || has(Target.HEAD_ID);
    }

    private void setIf(int column, boolean condition, Target target) {
        if (condition) {
            ColumnMapping.Column old = columns.get(column);
            columns.set(column, new ColumnMapping.Column(column, old.header(), target, old.sureness()));
        }
    }

    private boolean has(Target target) {
        return columns.stream().anyMatch(column -> column.target() == target);
    }

    /** Of several columns for the same target the surest stays, then the one that holds what it should. */
    private void keepOneColumnEach() {
        for (Target target : Target.values()) {
            List<ColumnMapping.Column> rivals =
                    columns.stream().filter(c -> c.target() == target).toList();
            if (target == Target.UNUSED || rivals.size() < 2) {
                continue;
            }
            ColumnMapping.Column best =
                    rivals.stream().max(Comparator.comparing(this::worth)).orElseThrow();
            rivals.stream()
                    .filter(column -> column != best)
                    .forEach(column -> columns.set(
                            column.index(),
                            new ColumnMapping.Column(
                                    column.index(), column.header(), Target.UNUSED, Sureness.UNKNOWN)));
        }
    }

    private Integer worth(ColumnMapping.Column column) {
        ColumnContent content = contents.get(column.index());
        boolean shapely = column.target() == Target.ID_NUMBER && content.mostly(CellShape.ID_NUMBER)
                || column.target() == Target.NAME && content.mostly(CellShape.NAME)
                || column.target() == Target.RELATION && content.mostly(CellShape.RELATION);
        boolean present = column.header().matches(".*(" + PRESENT_PLACE + ").*");
        return (shapely ? 1000 : 0)
                + (content.filled() > 0 ? 500 : 0)
                + (present ? 200 : 0)
                + column.sureness().ordinal() * 100
                - column.index();
    }

    private void completeByContent() {
        takeByContent(Target.DISABILITY_CERTIFICATE);
        if (!has(Target.DISABILITY_CERTIFICATE)) {
            takeByContent(Target.ID_NUMBER);
        }
        takeByContent(Target.NAME);
        if (!has(Target.HEAD_NAME) && !has(Target.HOUSEHOLD_NUMBER)) {
            // Nothing else tells who belongs together.
            takeByContent(Target.RELATION);
        }
    }

    /** Gives an unread column to a target when what stands in it looks so: the fullest of them. */
    private void takeByContent(Target target) {
        CellShape shape = CellShape.valueOf(target == Target.DISABILITY_CERTIFICATE ? "CERTIFICATE" : target.name());
        Predicate<ColumnMapping.Column> looksSo = column -> column.target() == Target.UNUSED
                && column.sureness() == Sureness.UNKNOWN
                && Subject.in(HeaderWord.of(header.text(column.index())).full()).isEmpty()
                && contents.get(column.index()).mostly(shape);
        if (!has(target)) {
            columns.stream()
                    .filter(looksSo)
                    .max(Comparator.comparing(
                            column -> contents.get(column.index()).distinct()))
                    .ifPresent(column -> columns.set(
                            column.index(),
                            new ColumnMapping.Column(column.index(), column.header(), target, Sureness.BY_CONTENT)));
        }
    }
}
