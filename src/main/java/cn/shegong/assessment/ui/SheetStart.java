package cn.shegong.assessment.ui;

import cn.shegong.draft.Draft;

/**
 * Where the form of a sheet begins: a new sheet by an instrument, about somebody or not yet, or one that is there.
 *
 * @param instrument a code; empty when a version is given
 * @param versionId the sheet that is corrected or gone on with; 0 for a new one
 * @param visitRootId the visit on which it is done, or null
 */
record SheetStart(String instrument, Long personId, Long householdId, long versionId, Long visitRootId) {
    /** The kind under which half-answered sheets are kept. */
    static final String KIND = "assessment";

    private static final String CORRECTION = "v:";
    private static final String PERSON = "/p";
    private static final String HOUSEHOLD = "/h";

    static SheetStart of(String instrument) {
        return new SheetStart(instrument, null, null, 0, null);
    }

    static SheetStart about(String instrument, Long personId, Long householdId) {
        return new SheetStart(instrument, personId, householdId, 0, null);
    }

    static SheetStart correcting(long versionId) {
        return new SheetStart("", null, null, versionId, null);
    }

    SheetStart onVisit(Long rootId) {
        return new SheetStart(instrument, personId, householdId, versionId, rootId);
    }

    /** Tells its draft from others of the same worker. */
    String key() {
        if (versionId != 0) {
            return CORRECTION + versionId;
        }
        return instrument + (personId != null ? PERSON + personId : householdId != null ? HOUSEHOLD + householdId : "");
    }

    /** The beginning of the form from which a draft was kept. */
    static SheetStart of(Draft draft) {
        var key = draft.about();
        if (key.startsWith(CORRECTION)) {
            return correcting(Long.parseLong(key.substring(CORRECTION.length())));
        }
        int person = key.lastIndexOf(PERSON);
        if (person > 0) {
            return about(key.substring(0, person), Long.valueOf(key.substring(person + PERSON.length())), null);
        }
        int household = key.lastIndexOf(HOUSEHOLD);
        return household > 0
                ? about(key.substring(0, household), null, Long.valueOf(key.substring(household + HOUSEHOLD.length())))
                : of(key);
    }
}
