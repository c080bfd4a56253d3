package cn.shegong.visit.ui;

import cn.shegong.fact.Fact;
import cn.shegong.fact.FactField;
import cn.shegong.fact.FactRules;
import cn.shegong.visit.CheckResult;
import cn.shegong.visit.LastCheck;
import cn.shegong.visit.VisitAnswer;
import cn.shegong.visit.VisitKind;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;

/** What a kind of visit asks, with what is being answered and what was answered last time. */
final class Asked {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-M-d");

    private Asked() {}

    /**
     * A field that the station keeps.
     *
     * @param personId whom it is about, or null for the household
     * @param whom the person's name; empty for the household
     * @param last what is known now, or null
     */
    record Field(Long personId, String whom, FactField field, StringProperty typed, Fact last) {
        String key() {
            return VisitAnswer.key(personId, field.code());
        }

        /** The day on which it was last written down; empty when it never was. */
        String lastDay() {
            return last == null ? "" : DAY.format(last.recordedAt());
        }

        String lastText() {
            return last == null ? "" : FactRules.shown(field, last.content());
        }

        /** Nothing has changed since: the same once more, a number masked. */
        void takeOver() {
            if (last != null) {
                typed.set(field.kind().masked() ? lastText() : last.content());
            }
        }

        /**
         * What is answered; a number that stands there masked is the one that it was.
         *
         * @param former what the visit that is being corrected had answered, or null
         */
        String answer(String former) {
            var text = typed.get();
            return Stream.of(
                            Optional.ofNullable(former),
                            Optional.ofNullable(last).map(Fact::content))
                    .flatMap(Optional::stream)
                    .filter(content -> field.kind().masked()
                            && FactRules.shown(field, content).equals(text))
                    .findFirst()
                    .orElse(text);
        }
    }

    /**
     * A line of the checklist.
     *
     * @param last what was last said about it, or null
     */
    record Line(VisitKind.Line line, ObjectProperty<CheckResult> result, StringProperty words, LastCheck last) {
        String lastDay() {
            return last == null ? "" : DAY.format(last.visitedAt());
        }

        String lastText() {
            return last == null ? "" : line.text(last.result(), last.words());
        }

        void takeOver() {
            if (last != null) {
                result.set(last.result());
                words.set(last.words());
            }
        }

        boolean empty() {
            return result.get() == null && words.get().isBlank();
        }
    }
}
