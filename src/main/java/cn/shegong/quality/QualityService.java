package cn.shegong.quality;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.base.Progress;
import cn.shegong.base.Right;
import cn.shegong.policy.PolicyService;
import cn.shegong.roster.Categories;
import cn.shegong.store.Database;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks over the whole store for what is missing or contradictory, and keeps what somebody left as it is. */
public final class QualityService {
    private static final int LONGEST_REASON = 200;

    private final Database database;
    private final PolicyService policies;
    private final QualityMapper mapper;
    private final List<Check> checks;

    public QualityService(Database database, PolicyService policies, Categories categories) {
        this.database = database;
        this.policies = policies;
        mapper = database.mapper(QualityMapper.class);
        checks = Stream.of(
                        RosterChecks.all(database.mapper(RosterCheckMapper.class), categories),
                        FactChecks.all(database.mapper(FactCheckMapper.class)),
                        PersonChecks.all(database.mapper(PersonCheckMapper.class)),
                        HouseholdChecks.all(database.mapper(HouseholdCheckMapper.class)))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Check::severity))
                .toList();
    }

    /** Everything that is looked for, the worst first. */
    public List<Check> checks() {
        return checks;
    }

    /** Looks over the whole store as it is at one moment. */
    public CheckUp checkUp(Progress progress) {
        return database.snapshot(() -> {
            var at = database.now();
            long deed = mapper.lastDeed();
            var day = new Day(at.toLocalDate(), policies);
            var places = new Places(mapper);
            var waivers = waivers();
            var found = new ArrayList<Finding>();
            for (var check : checks) {
                progress.step(checks.indexOf(check), checks.size(), check.title());
                findings(check, day, places).forEach(finding -> found.add(judged(finding, waivers)));
            }
            return new CheckUp(at, deed, found);
        });
    }

    /** The same with one check looked at again, which is soon done; the others may be {@link #outdated}. */
    public CheckUp again(CheckUp before, Check check) {
        return database.snapshot(() -> {
            var waivers = waivers();
            var now = findings(check, new Day(database.now().toLocalDate(), policies), new Places(mapper)).stream()
                    .map(finding -> judged(finding, waivers))
                    .toList();
            var all = checks.stream()
                    .flatMap(one -> one.equals(check) ? now.stream() : before.of(one).stream())
                    .toList();
            return new CheckUp(before.at(), before.lastDeed(), all);
        });
    }

    private Map<String, Waiver> waivers() {
        return mapper.waivers().stream().collect(Collectors.toMap(QualityService::key, Function.identity()));
    }

    private static Finding judged(Finding finding, Map<String, Waiver> waivers) {
        var waiver = waivers.get(finding.key());
        return waiver != null && waiver.print().equals(finding.print()) ? finding.waived(waiver) : finding;
    }

    /** Whether something was written since. */
    public boolean outdated(CheckUp checkUp) {
        return mapper.lastDeed() != checkUp.lastDeed()
                || !database.now().toLocalDate().equals(checkUp.at().toLocalDate());
    }

    private static List<Finding> findings(Check check, Day day, Places places) {
        return check.search().hits(day).stream()
                .sorted(Comparator.comparing((Hit hit) -> places.home(hit.householdId()), Places.road()))
                .map(hit -> finding(check, hit, places))
                .collect(Collectors.collectingAndThen(
                        Collectors.toMap(Finding::key, Function.identity(), QualityService::both, LinkedHashMap::new),
                        found -> List.copyOf(found.values())));
    }

    /** One subject can miss two conditions of the same roster; that is one finding with two sentences. */
    private static Finding both(Finding one, Finding other) {
        return one.words().equals(other.words())
                ? one
                : new Finding(
                        one.check(),
                        one.personId(),
                        one.householdId(),
                        one.recordId(),
                        one.name(),
                        one.villageId(),
                        one.village(),
                        one.group(),
                        one.words() + "；" + other.words(),
                        one.since(),
                        one.data() + "\n" + other.data(),
                        null);
    }

    private static Finding finding(Check check, Hit hit, Places places) {
        var householdId = hit.householdId() == null ? places.householdOf(hit.personId()) : hit.householdId();
        var home = places.home(householdId);
        return new Finding(
                check,
                hit.personId(),
                householdId,
                hit.recordId() == null ? 0 : hit.recordId(),
                places.name(hit.personId(), householdId),
                home.villageId(),
                Places.village(home),
                Places.group(home),
                check.words().apply(hit),
                hit.onDay(),
                hit.text() + " " + hit.onDay() + " " + hit.amount(),
                null);
    }

    private static String key(Waiver waiver) {
        return String.join(
                " ",
                waiver.checkCode(),
                waiver.subject(),
                Long.toString(waiver.subjectId()),
                Long.toString(waiver.recordId()));
    }

    /**
     * Leaves a finding as it is: it is not shown again until the data concerned change.
     *
     * @throws InvalidInput about {@code reason} when none is given
     */
    public void waive(Actor actor, Finding finding, String reason) {
        var text = Objects.requireNonNullElse(reason, "").strip();
        if (text.isEmpty() || text.length() > LONGEST_REASON) {
            throw new InvalidInput(
                    Problems.none().error("reason", "length", "请写明为什么不用改，例如“户口簿上就是这样”，最多 " + LONGEST_REASON + " 个字。"));
        }
        database.transaction(actor, Right.RECORD, audit -> {
            var waiver = new Waiver(
                    database.nextId(),
                    finding.check().code(),
                    finding.subject(),
                    finding.subjectId(),
                    finding.recordId(),
                    finding.print(),
                    text,
                    database.now(),
                    actor.name());
            mapper.deleteWaiver(waiver);
            mapper.insertWaiver(waiver);
            audit.note(
                    "quality.waive", finding.subject(), finding.subjectId(), "数据体检“" + what(finding) + "”不用改：" + text);
            return null;
        });
    }

    /** Takes that back: the finding is open again. */
    public void takeBack(Actor actor, Finding finding) {
        database.transaction(actor, Right.RECORD, audit -> {
            mapper.deleteWaiver(new Waiver(
                    0,
                    finding.check().code(),
                    finding.subject(),
                    finding.subjectId(),
                    finding.recordId(),
                    "",
                    "",
                    null,
                    ""));
            audit.note("quality.waive", finding.subject(), finding.subjectId(), "数据体检“" + what(finding) + "”重新列出");
            return null;
        });
    }

    private static String what(Finding finding) {
        return finding.check().title() + "：" + finding.name();
    }

    /** How many findings each check has, of the open ones; checks without any are left out. */
    public static Map<Check, Long> counts(List<Finding> findings) {
        return findings.stream().collect(Collectors.groupingBy(Finding::check, Collectors.counting()));
    }
}
