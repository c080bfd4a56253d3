package cn.shegong.intake;

import cn.shegong.base.Actor;
import cn.shegong.base.Pinyin;
import cn.shegong.base.Problem;
import cn.shegong.base.Problems;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.Person;
import cn.shegong.resident.PersonRow;
import cn.shegong.resident.PersonRules;
import cn.shegong.resident.ResidentService;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds whom the rows of a list are. The ID number alone decides; what merely looks alike is left to the user, and so is
 * a number that the station knows under quite another name.
 */
final class Recognition {
    private final Actor actor;
    private final ResidentService residents;
    private final ListedPlaces places;
    private final ToldApart toldApart;
    private final Decisions decisions;
    private final LocalDate today;
    private final Set<String> seen = new HashSet<>();

    /** @param rows the whole list */
    Recognition(StationRecords records, ListedPlaces places, Decisions decisions, List<ListRow> rows) {
        this.actor = records.actor();
        this.residents = records.residents();
        this.places = places;
        this.toldApart = new ToldApart(actor, residents, records.doubles(), rows);
        this.decisions = decisions;
        this.today = records.today();
    }

    Recognised recognise(int index, ListRow read) {
        var row = withVillage(withReason(index, read));
        if (row.problems().hasErrors()) {
            return refused(index, row);
        }
        var byNumber = row.idNumber().flatMap(id -> residents.wholeByIdNumber(actor, id.text()));
        var chosen = Optional.ofNullable(decisions.same().get(index)).flatMap(id -> residents.whole(actor, id));
        if (chosen.isPresent()) {
            return byNumber.filter(other -> other.id() != chosen.get().id())
                    .map(other -> taken(index, row, other))
                    .orElseGet(() -> once(index, row, chosen));
        }
        boolean stranger = decisions.strangers().contains(index);
        if (byNumber.isPresent()) {
            if (alike(byNumber.get(), row)) {
                return once(index, withKnownNumber(row, byNumber.get()), byNumber);
            }
            return stranger ? taken(index, row, byNumber.get()) : otherName(index, row, byNumber.get());
        }
        var candidates = candidates(row);
        return stranger || candidates.isEmpty()
                ? once(index, row, Optional.empty()).saidNotToBe(candidates)
                : perhapsSame(index, row, candidates);
    }

    /** Without a right number only for a reason that the user gave. */
    private ListRow withReason(int index, ListRow row) {
        var reason = decisions.withoutNumber().get(index);
        if (reason == null || row.idNumber().isPresent()) {
            return row;
        }
        var rest = Problems.none();
        row.problems().all().stream()
                .filter(problem -> problem.warning() || !problem.field().equals("idNumber"))
                .forEach(problem -> add(rest, problem));
        rest.warn("idNumber", "without_number", "按没有身份证号收：" + reason.label() + "。");
        return row.checked(Optional.empty(), rest);
    }

    private ListRow withVillage(ListRow row) {
        if (!places.unclear(row)) {
            return row;
        }
        var problems = Problems.none().addAll(row.problems());
        problems.warn("village", "village_unclear", "不知道“" + row.village() + "”是哪个村（社区），这一户先不写村。要写就在这里改成本站的村名。");
        return row.checked(row.idNumber(), problems);
    }

    private static void add(Problems problems, Problem problem) {
        if (problem.warning()) {
            problems.warn(problem.field(), problem.code(), problem.message());
        } else {
            problems.error(problem.field(), problem.code(), problem.message());
        }
    }

    private static boolean alike(Person known, ListRow row) {
        return known.name().equals(row.name())
                || known.formerName().equals(row.name())
                || Pinyin.sameSound(known.name(), row.name());
    }

    /** Somebody who was entered twice is found by either number; the one that was kept stays. */
    private static ListRow withKnownNumber(ListRow row, Person known) {
        boolean other = row.idNumber()
                .filter(id -> !known.idNumber().isEmpty() && !id.text().equals(known.idNumber()))
                .isPresent();
        if (!other) {
            return row;
        }
        var problems = Problems.none().addAll(row.problems());
        problems.warn("idNumber", "merged_number", "这是合并以前的号码，站里现在记的是另一个，没有改。请对照证件，名单上抄错的告诉发名单的人。");
        return row.checked(Optional.empty(), problems);
    }

    private List<PersonRow> candidates(ListRow row) {
        var birth = row.idNumber().map(IdNumber::birthDate).or(() -> new PersonFacts(row, today).birthDate());
        var alike = residents
                .perhapsSame(row.name(), birth.orElse(null), places.of(row).villageId())
                .stream()
                .filter(candidate -> mayBe(row, birth, candidate))
                .toList();
        return toldApart.of(row, birth, places.of(row), alike);
    }

    /** Two numbers of different birth dates are two people, whatever their names. */
    private boolean mayBe(ListRow row, Optional<LocalDate> birth, PersonRow candidate) {
        boolean sameBirth = birth.isPresent() && birth.get().equals(candidate.birthDate());
        if (row.idNumber().isPresent() && candidate.birthDate() != null) {
            return sameBirth;
        }
        String village = places.of(row).village();
        boolean perhapsSameVillage =
                village.isEmpty() || candidate.village().isEmpty() || Objects.equals(village, candidate.village());
        return sameBirth || perhapsSameVillage;
    }

    private Recognised once(int index, ListRow row, Optional<Person> known) {
        var reason = decisions.withoutNumber().get(index);
        var wanted = new PersonFacts(row, today).onto(known.orElse(Person.BLANK), reason);
        var errors = PersonRules.check(wanted, today).errors();
        if (!errors.isEmpty()) {
            var problems = Problems.none().addAll(row.problems());
            errors.forEach(error -> add(problems, error));
            return refused(index, row.checked(row.idNumber(), problems));
        }
        String key = known.map(person -> "known " + person.id()).orElse(wanted.idNumber());
        if (!key.isEmpty() && !seen.add(key)) {
            return new Recognised(index, row, Recognised.Standing.REPEATED, known, Optional.empty(), List.of());
        }
        var standing = known.isPresent() ? Recognised.Standing.KNOWN : Recognised.Standing.STRANGER;
        return new Recognised(index, withGone(row, known), standing, known, Optional.of(wanted), List.of());
    }

    private static ListRow withGone(ListRow row, Optional<Person> known) {
        if (known.filter(Person::gone).isEmpty()) {
            return row;
        }
        var problems = Problems.none().addAll(row.problems());
        problems.warn("name", "gone", known.get().name() + "在站里登记为已去世或已迁出，名单上还有，请核对。");
        return row.checked(row.idNumber(), problems);
    }

    private Recognised taken(int index, ListRow row, Person other) {
        var problems = Problems.none().addAll(row.problems());
        problems.error("idNumber", "taken", "这个身份证号在站里登记在" + other.name() + "名下，不能再给另一个人。是同一个人的，请认定为他；不是的，请对照证件改号码。");
        return refused(index, row.checked(row.idNumber(), problems));
    }

    private Recognised otherName(int index, ListRow row, Person other) {
        return undecided(
                index,
                row,
                "other_name",
                "这个身份证号在站里登记的姓名是" + other.name() + "，名单上是" + row.name() + "。是同一个人的，请认定；不是的，至少有一处号码抄错了，请对照证件改正。",
                residents.rows(List.of(other.id())));
    }

    private Recognised perhapsSame(int index, ListRow row, List<PersonRow> candidates) {
        return undecided(index, row, "perhaps_same", "站里有很像的人，可能是同一个。请认定是哪一位，或者认定为另一个人；没有认定就不收这一行。", candidates);
    }

    private static Recognised undecided(
            int index, ListRow row, String code, String message, List<PersonRow> candidates) {
        var problems = Problems.none().addAll(row.problems()).warn("name", code, message);
        return new Recognised(
                index,
                row.checked(row.idNumber(), problems),
                Recognised.Standing.UNDECIDED,
                Optional.empty(),
                Optional.empty(),
                candidates);
    }

    private static Recognised refused(int index, ListRow row) {
        return new Recognised(index, row, Recognised.Standing.REFUSED, Optional.empty(), Optional.empty(), List.of());
    }
}
