package cn.shegong.visit.ui;

import cn.shegong.fact.Fact;
import cn.shegong.resident.Age;
import cn.shegong.visit.VisitKind;
import java.time.LocalDate;
import java.util.Map;

/**
 * Somebody of the household who may be asked.
 *
 * @param birth or null
 * @param categories the labels of his or her rosters
 * @param known what is known of him or her, by field
 */
record AskedMember(long id, String name, LocalDate birth, String categories, Map<String, Fact> known) {
    private static final int OF_AGE = 18;
    private static final int OLD = 60;

    /** Whether the personal questions of a kind are about this member. */
    boolean is(VisitKind.Who who, LocalDate today) {
        return switch (who) {
            case CHILD -> birth != null && Age.on(birth, today) < OF_AGE;
            case ELDER -> birth != null && Age.on(birth, today) >= OLD;
            case DISABLED -> categories.contains("残疾") || known.containsKey("disability_certificate");
            case ANYONE -> true;
        };
    }
}
