package cn.shegong.resident.ui;

import cn.shegong.resident.FieldChange;
import cn.shegong.resident.Person;
import cn.shegong.resident.ui.ServiceRecord.Spell;
import java.util.List;

/** All that is known of a person, numbers masked. */
record PersonFile(Person person, HouseholdFile home, List<Spell> spells, List<FieldChange> history) {
    PersonFile {
        spells = List.copyOf(spells);
        history = List.copyOf(history);
    }

    /** The labels of the rosters the person is on now. */
    List<String> rosters() {
        return spells.stream()
                .filter(spell -> spell.to() == null)
                .map(Spell::roster)
                .distinct()
                .toList();
    }
}
