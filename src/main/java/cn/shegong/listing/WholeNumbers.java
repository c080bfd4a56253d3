package cn.shegong.listing;

import cn.shegong.fact.Fact;
import cn.shegong.fact.FactField;
import cn.shegong.resident.Person;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers that somebody may have in a file.
 *
 * @param persons by key; who is not in it stays masked
 */
record WholeNumbers(
        Map<Long, Person> persons, Map<Long, Map<String, Fact>> ofPersons, Map<Long, Map<String, Fact>> ofHouseholds) {
    static final WholeNumbers NONE = new WholeNumbers(Map.of(), Map.of(), Map.of());

    String idNumber(Long personId, String masked) {
        return Optional.ofNullable(personId == null ? null : persons.get(personId))
                .map(person -> person.idNumber().isEmpty() ? person.documentNumber() : person.idNumber())
                .orElse(masked);
    }

    /** The content of a field whose numbers are masked otherwise. */
    Optional<String> fact(FactField field, Long personId, long householdId) {
        var known = field.about() == FactField.About.PERSON
                ? ofPersons.getOrDefault(personId == null ? 0L : personId, Map.of())
                : ofHouseholds.getOrDefault(householdId, Map.of());
        return Optional.ofNullable(known.get(field.code())).map(Fact::content);
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "WholeNumbers of " + persons.size();
    }
}
