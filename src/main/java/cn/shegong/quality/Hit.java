package cn.shegong.quality;

import java.time.LocalDate;

/**
 * What the store found for a check, before there are words for it.
 *
 * @param personId null where the household is meant
 * @param recordId a roster entry or member, a fact; null when the person or household itself is meant
 * @param said text of the data concerned, as the check reads it; never shown as it is, for it can be a whole number
 * @param onDay since when, or the day that is wrong; or null
 * @param amount a number of the data concerned, or null
 */
record Hit(Long personId, Long householdId, Long recordId, String said, LocalDate onDay, Long amount) {
    Hit saying(String text) {
        return new Hit(personId, householdId, recordId, text, onDay, amount);
    }

    Hit since(LocalDate day) {
        return new Hit(personId, householdId, recordId, said, day, amount);
    }

    Hit counting(long number) {
        return new Hit(personId, householdId, recordId, said, onDay, number);
    }

    /** The text of the data concerned, or empty. */
    String text() {
        return said == null ? "" : said;
    }
}
