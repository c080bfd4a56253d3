package cn.shegong.resident.ui;

import static cn.shegong.resident.ResidentSamples.CLOCK;
import static cn.shegong.resident.ResidentSamples.HEAD;
import static cn.shegong.resident.ResidentSamples.TODAY;

import cn.shegong.place.PlaceService;
import cn.shegong.place.Village;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.Person;
import cn.shegong.resident.ResidentSamples;
import cn.shegong.resident.ResidentService;
import cn.shegong.settings.SettingsService;
import cn.shegong.store.Database;
import cn.shegong.store.TestStore;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Ui;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A few households in a real store, some with rare characters in their names, and what a page needs to show them. */
final class Neighbourhood implements AutoCloseable {
    final Database database;
    final RememberedDialogs dialogs = new RememberedDialogs();
    final Ui ui = new Ui(new DirectTasks(dialogs), dialogs, () -> HEAD);
    final Registers registers;
    final Village chaoyang;
    final Village hongxing;
    final Household zhang;
    final Household alatan;
    final Household rare;

    Neighbourhood(Path folder) {
        database = TestStore.in(folder, CLOCK);
        var changes = new ChangeLog(database);
        var places = new PlaceService(database);
        var persons = new ResidentService(database, changes);
        var households = new HouseholdService(database, changes, places);
        registers = new Registers(persons, households, places, new SettingsService(database), new OneVisit(), CLOCK);
        var villages = places.addAll(HEAD, PlaceService.villagesFromText("朝阳村 3个组\n红星村 2个组"));
        chaoyang = villages.get(0);
        hongxing = villages.get(1);
        zhang = households.add(
                HEAD,
                Household.in(chaoyang.id(), places.groups(chaoyang.id()).get(0).id())
                        .with(h -> h.address = "村部东边第二家"),
                ResidentSamples.ZHANG);
        persons.add(HEAD, ResidentSamples.LIU.with(p -> p.householdId = zhang.id()));
        persons.add(HEAD, ResidentSamples.BOY.with(p -> p.householdId = zhang.id()));
        alatan = households.add(HEAD, Household.in(hongxing.id(), null), person("阿拉坦·其其格", 1));
        rare = households.add(HEAD, Household.in(hongxing.id(), null), person("刘䶮", 2));
        persons.add(HEAD, person("王㛃", 3).with(p -> p.householdId = rare.id()));
        persons.add(HEAD, person("李𬱖", 4).with(p -> p.householdId = rare.id()));
    }

    private static Person person(String name, int sequence) {
        return Person.named(name, ResidentSamples.idNumber(LocalDate.of(1960, 5, sequence), sequence));
    }

    @Override
    public void close() {
        database.close();
    }

    /** Tells of one visit and one thing to do wherever it is asked, and that whoever is called 刘䶮 is there already. */
    private final class OneVisit implements ServiceRecord {
        @Override
        public List<Event> timeLine(long householdId) {
            return List.of(new Event(TODAY.minusDays(9).atTime(9, 30), "入户走访", "屋顶漏雨，已报村里", "李静"));
        }

        @Override
        public List<Likely> perhapsSame(Person typed, Long villageId) {
            return typed.name().equals("刘䶮") ? List.of(new Likely(rare.headId(), "与红星村刘䶮可能是同一个人：同名")) : List.of();
        }

        @Override
        public List<Due> due(long householdId) {
            return List.of(new Due(TODAY.minusDays(3), "看屋顶修了没有"));
        }
    }
}
