package cn.shegong.assessment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An assessment instrument in one version: what is asked, how it is scored, who may use it. Plain data.
 *
 * @param code by which its versions belong together, e.g. {@code gbt42195}
 * @param source law, standard or practice it follows
 * @param purpose one sentence: what it is for
 * @param assessors how many assessors there have to be
 * @param witness whether somebody of the village has to be there
 * @param signatures who signs the printed sheet, in order
 * @param result code of the score that the levels are about
 * @param sentence begins the result; {@code {code}} stands for a score
 * @param levels from the best to the worst
 */
public record Instrument(
        String code,
        String label,
        int version,
        Subject subject,
        Standing standing,
        String source,
        String purpose,
        int assessors,
        boolean witness,
        List<String> signatures,
        List<Section> sections,
        List<Score> scores,
        String result,
        String sentence,
        List<Level> levels,
        List<Adjustment> adjustments,
        List<Remark> remarks) {
    /** Whom an instrument is about. */
    public enum Subject {
        PERSON("个人"),
        HOUSEHOLD("家庭"),
        /** A person, or nobody who is named. */
        OPEN("个人，可以不记名");

        private final String label;

        Subject(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Instrument {
        signatures = list(signatures);
        sections = list(sections);
        scores = list(scores);
        levels = list(levels);
        adjustments = list(adjustments);
        remarks = list(remarks);
        source = Objects.requireNonNullElse(source, "");
        purpose = Objects.requireNonNullElse(purpose, "");
    }

    static <T> List<T> list(List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    public List<Item> items() {
        return sections.stream().flatMap(s -> s.items().stream()).toList();
    }

    public Optional<Item> item(String itemCode) {
        return items().stream().filter(i -> i.code().equals(itemCode)).findFirst();
    }

    Optional<Section> section(String sectionCode) {
        return sections.stream().filter(s -> s.code().equals(sectionCode)).findFirst();
    }

    Optional<Score> score(String scoreCode) {
        return scores.stream().filter(s -> s.code().equals(scoreCode)).findFirst();
    }

    public Optional<Level> level(String levelCode) {
        return levels.stream().filter(l -> l.code().equals(levelCode)).findFirst();
    }

    /** How bad a level is, from 0. */
    int rank(Level level) {
        return levels.indexOf(level);
    }

    /** Name with the version from the second on. */
    public String title() {
        return version == 1 ? label : label + "（第 " + version + " 版）";
    }

    /** Whether the digit that chooses an option is its points: only when that is so all over the sheet. */
    public boolean keysArePoints() {
        return items().stream().filter(Item::scored).allMatch(Item::pointsAreDigits);
    }
}
