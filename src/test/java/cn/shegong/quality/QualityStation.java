package cn.shegong.quality;

import static cn.shegong.resident.ResidentSamples.CLOCK;
import static cn.shegong.resident.ResidentSamples.HEAD;
import static cn.shegong.resident.ResidentSamples.WORKER;

import cn.shegong.base.Progress;
import cn.shegong.document.Fonts;
import cn.shegong.fact.FactService;
import cn.shegong.fact.FactService.Subject;
import cn.shegong.place.PlaceService;
import cn.shegong.place.VillageDraft;
import cn.shegong.policy.PolicyService;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.Person;
import cn.shegong.resident.ResidentService;
import cn.shegong.roster.Categories;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterEntry;
import cn.shegong.roster.RosterEntryDraft;
import cn.shegong.roster.RosterService;
import cn.shegong.settings.SettingsService;
import cn.shegong.store.Database;
import cn.shegong.store.TestStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A station in a real store with one village of three groups, and short words for making people in it. */
public final class QualityStation implements AutoCloseable {
    public final Database database;
    public final ResidentService residents;
    public final HouseholdService households;
    public final RosterService rosters;
    public final FactService facts;
    public final PolicyService policies;
    public final PlaceService places;
    public final SettingsService settings;
    public final Categories categories;
    public final QualityService quality;
    public final Mending mending;
    public final Completeness completeness;
    public final QualityPapers papers;
    public final long village;
    public final long group;
    private int sequence;

    public QualityStation(Path folder) {
        this(TestStore.in(folder, CLOCK), true);
    }

    /** @param fresh whether the village is still to be made */
    public QualityStation(Database database, boolean fresh) {
        this.database = database;
        var changes = new ChangeLog(database);
        places = new PlaceService(database);
        settings = new SettingsService(database);
        residents = new ResidentService(database, changes);
        households = new HouseholdService(database, changes, places);
        rosters = new RosterService(database, changes);
        categories = rosters.categories();
        facts = new FactService(database);
        policies = new PolicyService(database);
        quality = new QualityService(database, policies, categories);
        mending = new Mending(database, residents, households, rosters, facts);
        completeness = new Completeness(database, categories, facts);
        papers = new QualityPapers(residents, places, settings, Fonts::new, false);
        village = fresh
                ? places.add(HEAD, VillageDraft.of("朝阳村", 3)).id()
                : places.villages().get(0).id();
        group = places.groups(village).get(0).id();
    }

    /** A household of one man with nothing wrong in it. */
    public Household home(String head, LocalDate birth) {
        return home(head, birth, p -> {});
    }

    public Household home(String head, LocalDate birth, Consumer<cn.shegong.resident.PersonDraft> change) {
        var home = Household.in(village, group).with(h -> h.address = "村东头");
        return households.add(WORKER, home, person(head, birth).with(change));
    }

    /** Somebody more in a household. */
    public long member(Household home, String name, LocalDate birth, Consumer<cn.shegong.resident.PersonDraft> change) {
        return residents
                .add(WORKER, person(name, birth).with(p -> {
                    p.householdId = home.id();
                    change.accept(p);
                }))
                .id();
    }

    /** A man with a number and a telephone of his own. */
    public Person person(String name, LocalDate birth) {
        sequence++;
        return Person.named(name, number(birth, sequence)).with(p -> p.phone = "1540000%04d".formatted(sequence));
    }

    private static String number(LocalDate birth, int sequence) {
        return IdNumber.of("2205%02d".formatted(21 + sequence / 400 % 4), birth, sequence % 400 * 2 + 1)
                .text();
    }

    /** Puts somebody on a roster. */
    public RosterEntry list(Category category, long personId, LocalDate from) {
        return list(category, personId, from, e -> {});
    }

    public RosterEntry list(Category category, long personId, LocalDate from, Consumer<RosterEntryDraft> change) {
        long householdId = residents.person(personId).orElseThrow().householdId();
        var draft = category.householdBased()
                ? RosterEntry.ofHousehold(category, householdId, from)
                : RosterEntry.ofPerson(category, from);
        return rosters.enter(WORKER, draft.with(change), List.of(personId));
    }

    public void fact(long personId, String field, String content) {
        facts.set(WORKER, Subject.person(personId), Map.of(field, content), null);
    }

    public void correct(long personId, Consumer<cn.shegong.resident.PersonDraft> change) {
        var person = residents.person(personId).orElseThrow();
        residents.correct(WORKER, person.with(change));
    }

    public CheckUp checkUp() {
        return quality.checkUp(Progress.NONE);
    }

    /** What a check found open, by the names. */
    public List<String> found(String check) {
        return checkUp().open(finding -> finding.check().code().equals(check)).stream()
                .map(Finding::name)
                .toList();
    }

    public Finding only(String check) {
        var found = checkUp().open(finding -> finding.check().code().equals(check));
        if (found.size() != 1) {
            throw new AssertionError(check + " found " + found.size());
        }
        return found.get(0);
    }

    @Override
    public void close() {
        database.close();
    }
}
