package cn.shegong.intake;

import cn.shegong.resident.Person;
import cn.shegong.resident.PersonRow;
import java.util.List;
import java.util.Optional;

/**
 * A row of a list with whom it was found to be.
 *
 * @param index in the list
 * @param row with what was found added to its problems
 * @param known the stored person with whole numbers, never shown
 * @param wanted the person as the row has him, his kinship as stored; empty unless the row can be taken
 * @param candidates who it may be, for the user to decide; of a stranger, who he was said not to be
 */
record Recognised(
        int index,
        ListRow row,
        Standing standing,
        Optional<Person> known,
        Optional<Person> wanted,
        List<PersonRow> candidates) {
    /** How a row stands towards the people of the station. */
    enum Standing {
        REFUSED,
        UNDECIDED,
        /** The same person stands further up in the list. */
        REPEATED,
        KNOWN,
        STRANGER
    }

    /** The same when it is a stranger, who is none of these. */
    Recognised saidNotToBe(List<PersonRow> others) {
        return stranger() ? new Recognised(index, row, standing, known, wanted, others) : this;
    }

    boolean takable() {
        return wanted.isPresent();
    }

    boolean stranger() {
        return standing == Standing.STRANGER;
    }
}
