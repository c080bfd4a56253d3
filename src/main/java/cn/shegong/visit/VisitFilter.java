package cn.shegong.visit;

import cn.shegong.base.Pinyin;
import cn.shegong.base.Typed;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Which visits are wanted; null leaves a question open.
 *
 * @param text part of a member's name, its pinyin or an ID number; blank for all
 * @param workerId somebody who went or went along
 * @param successful true for visits, false for attempts
 * @param item a catalogue code
 * @param kind code of a {@link VisitKind}
 * @param from first day
 * @param to last day
 * @param openFollowUp only those whose follow-up is still to be done, urgent ones with them
 * @param dueBy only the open ones that are urgent or promised for this day or an earlier one
 * @param urgent only the urgent ones
 * @param withVoid also those that are void
 * @param rootId only the visit with this first version
 * @param personId only visits at which this person was spoken to
 */
public record VisitFilter(
        String text,
        Long villageId,
        Long workerId,
        VisitWay way,
        Boolean successful,
        String item,
        String kind,
        LocalDate from,
        LocalDate to,
        boolean openFollowUp,
        LocalDate dueBy,
        boolean urgent,
        boolean withVoid,
        Long householdId,
        Long rootId,
        Long personId) {
    /** Every visit that is not void. */
    public static final VisitFilter ALL = new VisitFilter(
            "", null, null, null, null, null, null, null, null, false, null, false, false, null, null, null);

    /** The visits from one day to another, by the day of the visit. */
    public static VisitFilter between(LocalDate from, LocalDate to) {
        return ALL.with(f -> {
            f.from = from;
            f.to = to;
        });
    }

    /** A copy with some questions answered: {@code filter.with(f -> f.way = …)}. */
    public VisitFilter with(Consumer<Questions> change) {
        var questions = new Questions(this);
        change.accept(questions);
        return questions.filter();
    }

    /** The first moment that is too late for {@link #to}. */
    public LocalDateTime before() {
        return to == null ? null : to.plusDays(1).atStartOfDay();
    }

    /** The words of {@link #text}, each in the form in which search keys have it. */
    public List<String> words() {
        return Stream.of(Typed.folded(text).split(" "))
                .map(Pinyin::queryKey)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The fields of a filter while a changed copy is being made. */
    public static final class Questions {
        public String text;
        public Long villageId;
        public Long workerId;
        public VisitWay way;
        public Boolean successful;
        public String item;
        public String kind;
        public LocalDate from;
        public LocalDate to;
        public boolean openFollowUp;
        public LocalDate dueBy;
        public boolean urgent;
        public boolean withVoid;
        public Long householdId;
        public Long rootId;
        public Long personId;

        Questions(VisitFilter f) {
            text = f.text();
            villageId = f.villageId();
            workerId = f.workerId();
            way = f.way();
            successful = f.successful();
            item = f.item();
            kind = f.kind();
            from = f.from();
            to = f.to();
            openFollowUp = f.openFollowUp();
            dueBy = f.dueBy();
            urgent = f.urgent();
            withVoid = f.withVoid();
            householdId = f.householdId();
            rootId = f.rootId();
            personId = f.personId();
        }

        VisitFilter filter() {
            return new VisitFilter(
                    text,
                    villageId,
                    workerId,
                    way,
                    successful,
                    item,
                    kind,
                    from,
                    to,
                    openFollowUp,
                    dueBy,
                    urgent,
                    withVoid,
                    householdId,
                    rootId,
                    personId);
        }
    }
}
