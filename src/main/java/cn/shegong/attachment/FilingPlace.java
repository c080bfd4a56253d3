package cn.shegong.attachment;

import java.util.Objects;

/**
 * Where files go and what is said of all of them.
 *
 * @param personId null for the household as a whole
 * @param visitRoot first version of a visit, or null
 */
public record FilingPlace(long householdId, Long personId, Long visitRoot, String caption, Consent consent) {
    public FilingPlace {
        caption = Objects.requireNonNullElse(caption, "").strip();
    }

    public static FilingPlace household(long householdId, Consent consent) {
        return new FilingPlace(householdId, null, null, "", consent);
    }

    public FilingPlace atVisit(Long root) {
        return new FilingPlace(householdId, personId, root, caption, consent);
    }

    public FilingPlace captioned(String words) {
        return new FilingPlace(householdId, personId, visitRoot, words, consent);
    }
}
