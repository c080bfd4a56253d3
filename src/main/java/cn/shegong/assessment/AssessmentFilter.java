package cn.shegong.assessment;

import cn.shegong.base.Pinyin;
import cn.shegong.base.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Which sheets are wanted; null leaves a question open.
 *
 * @param text part of a name, its pinyin or an ID number; blank for all
 * @param dueBy only the latest ones after which somebody is to be assessed again by this day
 * @param finished true for those that count
 * @param from first day of the assessment
 * @param to last day
 * @param withVoid also those that are void
 * @param livingIn about a household or about somebody who lives in it
 * @param visitRootId done on this visit; 0 for those that were done on none
 */
public record AssessmentFilter(
        String text,
        String instrumentCode,
        String levelCode,
        Long villageId,
        LocalDate dueBy,
        Boolean finished,
        LocalDate from,
        LocalDate to,
        boolean withVoid,
        Long personId,
        Long householdId,
        Long livingIn,
        Long visitRootId) {
    /** Stands for the visit of those that were done on none. */
    public static final long NO_VISIT = 0;

    /** Every sheet that is not void. */
    public static final AssessmentFilter ALL =
            new AssessmentFilter("", null, null, null, null, null, null, null, false, null, null, null, null);

    /** A copy with some questions answered: {@code filter.with(f -> f.villageId = …)}. */
    public AssessmentFilter with(Consumer<Questions> change) {
        var questions = new Questions(this);
        change.accept(questions);
        return questions.filter();
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
        public String instrumentCode;
        public String levelCode;
        public Long villageId;
        public LocalDate dueBy;
        public Boolean finished;
        public LocalDate from;
        public LocalDate to;
        public boolean withVoid;
        public Long personId;
        public Long householdId;
        public Long livingIn;
        public Long visitRootId;

        Questions(AssessmentFilter f) {
            text = f.text();
            instrumentCode = f.instrumentCode();
            levelCode = f.levelCode();
            villageId = f.villageId();
            dueBy = f.dueBy();
            finished = f.finished();
            from = f.from();
            to = f.to();
            withVoid = f.withVoid();
            personId = f.personId();
            householdId = f.householdId();
            livingIn = f.livingIn();
            visitRootId = f.visitRootId();
        }

        AssessmentFilter filter() {
            return new AssessmentFilter(
                    text,
                    instrumentCode,
                    levelCode,
                    villageId,
                    dueBy,
                    finished,
                    from,
                    to,
                    withVoid,
                    personId,
                    householdId,
                    livingIn,
                    visitRootId);
        }
    }
}
