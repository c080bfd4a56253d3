package cn.shegong.resident.ui;

import cn.shegong.resident.HouseholdRow;
import cn.shegong.resident.PersonRow;
import cn.shegong.ui.SearchBox.Hit;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** What the global search finds of persons and households. */
public final class ResidentSearch {
    private static final int MOST = 10;
    private static final int HOUSEHOLDS = 3;

    private final Registers registers;
    private final LongConsumer openPerson;
    private final LongConsumer openHousehold;

    public ResidentSearch(Registers registers, LongConsumer openPerson, LongConsumer openHousehold) {
        this.registers = registers;
        this.openPerson = openPerson;
        this.openHousehold = openHousehold;
    }

    /** At most ten, persons first; households by number, address, village and head. */
    public List<Hit> find(String text) {
        var persons = registers.persons().search(text, MOST);
        var households = registers.households().search(text, HOUSEHOLDS);
        long room = Math.max(MOST - households.size(), MOST - HOUSEHOLDS);
        return Stream.concat(
                        persons.stream().limit(room).map(this::hit),
                        households.stream().map(this::hit))
                .toList();
    }

    private Hit hit(PersonRow row) {
        return new Hit(
                row.name(),
                Words.joined(
                        " · ",
                        Words.sexAndAge(row, registers.today()),
                        Words.place(row.village(), row.groupLabel()),
                        row.categories(),
                        Words.gone(row.diedOn(), row.movedOutOn())),
                () -> openPerson.accept(row.id()));
    }

    private Hit hit(HouseholdRow row) {
        return new Hit(
                (row.headName().isEmpty() ? "空户" : row.headName()) + " 户",
                Words.joined(
                        " · ",
                        Words.place(row.village(), row.groupLabel()),
                        row.address(),
                        row.members() + " 人",
                        row.categories()),
                () -> openHousehold.accept(row.id()));
    }
}
