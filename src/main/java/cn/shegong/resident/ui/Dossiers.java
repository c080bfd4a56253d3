package cn.shegong.resident.ui;

import cn.shegong.base.Refusal;
import cn.shegong.place.Group;
import cn.shegong.place.Village;
import cn.shegong.resident.Household;

/** Puts together all that is known of a person or a household. */
final class Dossiers {
    private final Registers registers;

    Dossiers(Registers registers) {
        this.registers = registers;
    }

    /** @throws Refusal when the person is gone */
    PersonFile person(long id) {
        var person = registers.persons().person(id).orElseThrow(() -> new Refusal("这个人的资料已经不在了，请刷新列表再看。"));
        return new PersonFile(
                person,
                household(person.householdId()),
                registers.record().spells(id),
                registers.persons().history(id));
    }

    /** @throws Refusal when the household is gone */
    HouseholdFile household(long id) {
        var household = registers.households().household(id).orElseThrow(() -> new Refusal("这一户的资料已经不在了，请刷新列表再看。"));
        return new HouseholdFile(
                household,
                place(household),
                registers.persons().members(id),
                registers.record().due(id),
                registers.record().timeLine(id),
                registers.households().history(id),
                registers.today());
    }

    private String place(Household household) {
        var places = registers.places();
        var village = household.villageId() == null
                ? ""
                : places.village(household.villageId()).map(Village::name).orElse("");
        var group = household.groupId() == null
                ? ""
                : places.group(household.groupId()).map(Group::label).orElse("");
        return Words.place(village, group);
    }
}
