package cn.shegong.audit;

import cn.shegong.assessment.AssessmentService;
import cn.shegong.assessment.AssessmentVersion;
import cn.shegong.place.Group;
import cn.shegong.place.PlaceService;
import cn.shegong.place.Village;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.FieldChange;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdField;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.Person;
import cn.shegong.resident.PersonField;
import cn.shegong.resident.RecordChange;
import cn.shegong.resident.RecordField;
import cn.shegong.resident.ResidentService;
import cn.shegong.roster.RosterEntry;
import cn.shegong.roster.RosterField;
import cn.shegong.roster.RosterMember;
import cn.shegong.roster.RosterMemberField;
import cn.shegong.roster.RosterService;
import cn.shegong.visit.VisitService;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Names the records that lines and corrections point at, and puts corrections into words. */
public final class Records {
    private final ChangeLog changes;
    private final PlaceService places;
    private final ResidentService residents;
    private final HouseholdService households;
    private final RosterService rosters;
    private final VisitService visits;
    private final AssessmentService assessments;

    public Records(
            ChangeLog changes,
            PlaceService places,
            ResidentService residents,
            HouseholdService households,
            RosterService rosters,
            VisitService visits,
            AssessmentService assessments) {
        this.changes = changes;
        this.places = places;
        this.residents = residents;
        this.households = households;
        this.rosters = rosters;
        this.visits = visits;
        this.assessments = assessments;
    }

    /** A field whose value is a key, read as the name behind the key. */
    private record Named<T>(RecordField<T> of, Function<T, String> name) implements RecordField<T> {
        @Override
        public String field() {
            return of.field();
        }

        @Override
        public String label() {
            return of.label();
        }

        @Override
        public String text(T record) {
            return name.apply(record);
        }
    }

    /** Empty when the record is no more, or of a kind that has no page. */
    Optional<Concerned> find(String subject, long id) {
        return switch (subject) {
            case "person" -> person(id);
            case "household" -> household(id);
            case "roster_entry" -> rosters.entry(id).flatMap(this::entry);
            case "roster_member" -> rosters.member(id).flatMap(this::member);
            case "visit" -> visits.version(id).flatMap(v -> household(v.visit().householdId()));
            case "assessment" -> assessments.version(id).flatMap(this::assessed);
            default -> Optional.empty();
        };
    }

    /** Empty for a survey that names nobody. */
    private Optional<Concerned> assessed(AssessmentVersion version) {
        var sheet = version.sheet();
        return sheet.personId() != null
                ? person(sheet.personId())
                : Optional.ofNullable(sheet.householdId()).flatMap(this::household);
    }

    private Optional<Concerned> person(long id) {
        return residents.person(id).map(p -> Concerned.person(p.name(), id));
    }

    private Optional<Concerned> household(long id) {
        return households.household(id).map(home -> Concerned.household(called(home), id));
    }

    private String called(Household home) {
        return home.headId() == null ? "没有户主的一户" : personName(home.headId()) + "家";
    }

    private Optional<Concerned> entry(RosterEntry entry) {
        var covered = entry.householdId() == null
                ? rosters.members(List.of(entry.id())).stream().findFirst().flatMap(member -> person(member.personId()))
                : household(entry.householdId());
        return covered.map(who -> who.called(entry.category().label() + "：" + who.name()));
    }

    private Optional<Concerned> member(RosterMember member) {
        var category = rosters.entry(member.entryId())
                .map(entry -> entry.category().label() + "：")
                .orElse("");
        return person(member.personId()).map(who -> who.called(category + who.name()));
    }

    /** The corrections of one record in one deed, in the order of writing. */
    ChangedRecord read(List<RecordChange> ofRecord) {
        var first = ofRecord.get(0);
        var record = find(first.subject(), first.subjectId())
                .orElseGet(() -> new Concerned(gone(first.subject()), null, null));
        return new ChangedRecord(
                record,
                ofRecord.stream().flatMap(change -> fields(change).stream()).toList());
    }

    private static String gone(String subject) {
        return switch (subject) {
            case "person" -> "已撤回登记的一个人";
            case "household" -> "已撤回的一户";
            default -> "已撤回的一条名单记录";
        };
    }

    private List<FieldChange> fields(RecordChange change) {
        return switch (change.subject()) {
            case "person" -> changes.inWords(change, Person.BLANK, personFields());
            case "household" -> changes.inWords(change, Household.BLANK, householdFields());
            case "roster_entry" ->
                changes.inWords(change, RosterEntry.ofPerson(null, null), List.of(RosterField.values()));
            case "roster_member" ->
                changes.inWords(
                        change, new RosterMember(0, 0, 0, null, null, "", null), List.of(RosterMemberField.values()));
            default -> List.of();
        };
    }

    private List<RecordField<Person>> personFields() {
        return Arrays.stream(PersonField.values())
                .<RecordField<Person>>map(field -> field == PersonField.HOUSEHOLD
                        ? new Named<>(field, p -> household(p.householdId())
                                .map(Concerned::name)
                                .orElse("已撤回的一户"))
                        : field)
                .toList();
    }

    private List<RecordField<Household>> householdFields() {
        return Arrays.stream(HouseholdField.values())
                .<RecordField<Household>>map(field -> switch (field) {
                    case HEAD -> new Named<>(field, h -> personName(h.headId()));
                    case VILLAGE -> new Named<>(field, h -> villageName(h.villageId()));
                    case GROUP -> new Named<>(field, h -> groupLabel(h.groupId()));
                    default -> field;
                })
                .toList();
    }

    private String personName(Long id) {
        return id == null ? "" : residents.person(id).map(Person::name).orElse("已撤回登记的一个人");
    }

    private String villageName(Long id) {
        return id == null ? "" : places.village(id).map(Village::name).orElse("已撤回的村");
    }

    private String groupLabel(Long id) {
        return id == null ? "" : places.group(id).map(Group::label).orElse("已撤回的组");
    }
}
