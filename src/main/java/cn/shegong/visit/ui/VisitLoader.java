package cn.shegong.visit.ui;

import cn.shegong.base.Actor;
import cn.shegong.base.Refusal;
import cn.shegong.base.Slice;
import cn.shegong.catalogue.VisitItems;
import cn.shegong.draft.Draft;
import cn.shegong.fact.FactService.Subject;
import cn.shegong.resident.Age;
import cn.shegong.resident.Kinship;
import cn.shegong.resident.Person;
import cn.shegong.resident.PersonRow;
import cn.shegong.staff.Worker;
import cn.shegong.ui.Tick;
import cn.shegong.visit.ReportingDuty;
import cn.shegong.visit.Visit;
import cn.shegong.visit.VisitFilter;
import cn.shegong.visit.VisitVersion;
import cn.shegong.visit.VisitWorker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fetches what the form of a visit needs; runs off the window's thread and touches no property that is shown. */
final class VisitLoader {
    /** The kind under which half-typed visits are kept. */
    static final String KIND = "visit";

    private static final int HITS = 12;
    private static final String CORRECTION = "v";
    private static final String HOUSEHOLD = "h";
    private static final String SHEET = "s";

    private final VisitDesk desk;

    VisitLoader(VisitDesk desk) {
        this.desk = desk;
    }

    /** Where a form begins: a new visit, one to a certain household, one from its sheet of paper, or a correction. */
    record Beginning(String about, long householdId, long versionId) {
        static final Beginning NEW = new Beginning("", 0, 0);

        static Beginning with(long householdId) {
            return new Beginning(HOUSEHOLD + householdId, householdId, 0);
        }

        static Beginning sheet(long householdId) {
            return new Beginning(SHEET + householdId, householdId, 0);
        }

        boolean sheet() {
            return about.startsWith(SHEET);
        }

        static Beginning correcting(long versionId) {
            return new Beginning(CORRECTION + versionId, 0, versionId);
        }

        /** The beginning of the form from which a draft was kept. */
        static Beginning of(Draft draft) {
            var about = draft.about();
            if (about.startsWith(CORRECTION)) {
                return correcting(Long.parseLong(about.substring(1)));
            }
            if (about.startsWith(SHEET)) {
                return sheet(Long.parseLong(about.substring(1)));
            }
            return about.startsWith(HOUSEHOLD) ? with(Long.parseLong(about.substring(1))) : NEW;
        }
    }

    /**
     * All that a form begins with.
     *
     * @param household null while none is picked
     * @param version null when it is no correction
     * @param draft null when none is waiting
     * @param duty which duty to report an urgent visit opens
     */
    record Opening(
            Beginning beginning,
            List<Worker> workers,
            VisitedHousehold household,
            VisitVersion version,
            Draft draft,
            VisitDraft content,
            String duty) {

        /** Who can be ticked: those at the station, and those who were of the visit that is being corrected. */
        List<Tick> workers(VisitWorker.Part part) {
            var before =
                    version == null ? List.<VisitWorker>of() : version.visit().workers();
            return workers.stream()
                    .filter(w -> w.atStation() || before.contains(new VisitWorker(w.id(), part)))
                    .map(w -> new Tick(w.id(), w.name(), false))
                    .toList();
        }
    }

    /** A household found by one of its members. */
    record Found(long householdId, String name, String explanation) {}

    Opening open(Actor actor, Beginning beginning) {
        var version = beginning.versionId() == 0
                ? null
                : desk.visits().version(beginning.versionId()).orElseThrow(() -> new Refusal("找不到这次走访，请刷新列表再试。"));
        var draft = desk.drafts().find(actor, KIND, beginning.about());
        var content = draft.flatMap(d -> VisitDraft.read(d.content())).orElse(null);
        long householdId = content != null
                ? content.householdId()
                : version != null ? version.visit().householdId() : beginning.householdId();
        return new Opening(
                beginning,
                desk.workers().get(),
                householdId == 0 ? null : household(householdId, version).orElse(null),
                version,
                content == null ? null : draft.orElse(null),
                content,
                ReportingDuty.words(desk.policies(), today()));
    }

    /** @param corrected the visit that is being corrected, or null */
    Optional<VisitedHousehold> household(long id, VisitVersion corrected) {
        long rootId = corrected == null ? 0 : corrected.rootId();
        return desk.households().rows(List.of(id)).stream()
                .findFirst()
                .map(row -> new VisitedHousehold(
                        row,
                        members(id, corrected),
                        desk.visits().circumstances(id, rootId),
                        desk.visits().lastNoted(id, rootId),
                        desk.visits().lastVisits(List.of(id)).get(id),
                        followUps(id, corrected),
                        VisitItems.guess(List.of(row.categories().split("、"))),
                        people(id, corrected),
                        desk.facts().of(Subject.household(id)),
                        desk.visits().lastChecks(id, rootId)));
    }

    private List<Tick> members(long householdId, VisitVersion corrected) {
        return everyone(householdId, corrected).stream()
                .map(m -> new Tick(m.id(), label(m), !m.gone()))
                .toList();
    }

    private List<AskedMember> people(long householdId, VisitVersion corrected) {
        var everyone = everyone(householdId, corrected);
        var ids = everyone.stream().map(Person::id).toList();
        var categories =
                desk.residents().rows(ids).stream().collect(Collectors.toMap(PersonRow::id, PersonRow::categories));
        var known = desk.facts().ofPersons(ids);
        return everyone.stream()
                .map(m -> new AskedMember(
                        m.id(),
                        m.name(),
                        m.birthDate(),
                        categories.getOrDefault(m.id(), ""),
                        known.getOrDefault(m.id(), Map.of())))
                .toList();
    }

    private List<Person> everyone(long householdId, VisitVersion corrected) {
        var members = new ArrayList<>(desk.residents().members(householdId));
        if (corrected != null && corrected.visit().householdId() == householdId) {
            corrected.visit().persons().stream()
                    .filter(p -> members.stream().noneMatch(m -> m.id() == p.personId()))
                    .flatMap(p -> desk.residents().person(p.personId()).stream())
                    .forEach(members::add);
        }
        return members;
    }

    private String label(Person person) {
        var facts = Stream.of(
                        Kinship.of(person.kinship()).map(Kinship::label).orElse(""),
                        person.birthDate() == null ? "" : Age.on(person.birthDate(), today()) + "岁",
                        person.diedOn() != null ? "已故" : person.movedOutOn() != null ? "已迁出" : "")
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" "));
        return facts.isEmpty() ? person.name() : person.name() + " " + facts;
    }

    private List<Tick> followUps(long householdId, VisitVersion corrected) {
        var soon = today().plusDays(3);
        var ticks = new ArrayList<Tick>();
        desk
                .visits()
                .list(
                        VisitFilter.ALL.with(f -> {
                            f.householdId = householdId;
                            f.openFollowUp = true;
                        }),
                        Slice.first())
                .rows()
                .stream()
                .map(e -> e.visit())
                .filter(v -> corrected == null || v.rootId() != corrected.rootId())
                .map(v -> new Tick(
                        v.rootId(),
                        (v.urgent() ? "紧急 " : "") + VisitWords.promise(v),
                        // What is urgent must not be closed by whoever comes by for something else.
                        corrected == null && !v.urgent() && !v.followUpOn().isAfter(soon)))
                .forEach(ticks::add);
        if (corrected != null) {
            corrected
                    .visit()
                    .followsUp()
                    .forEach(root -> ticks.add(new Tick(
                            root, promise(desk.visits().versions(root).get(0).visit()), true)));
        }
        return ticks;
    }

    private static String promise(Visit visit) {
        return promise(visit.followUpOn(), visit.followUpText());
    }

    private static String promise(LocalDate on, String text) {
        return (on == null ? "" : on.getMonthValue() + "月" + on.getDayOfMonth() + "日 ")
                + (text.isEmpty() ? "跟进" : text);
    }

    /** Households by what is typed of one of their members, the likeliest first. */
    List<Found> search(String text) {
        var households = new LinkedHashMap<Long, PersonRow>();
        desk.residents().search(text, 4 * HITS).forEach(p -> households.putIfAbsent(p.householdId(), p));
        return households.values().stream()
                .limit(HITS)
                .map(p -> new Found(p.householdId(), p.name(), explanation(p)))
                .toList();
    }

    private static String explanation(PersonRow p) {
        return Stream.of(
                        p.gone() ? "已故或迁出" : "",
                        Kinship.of(p.kinship()).map(Kinship::label).orElse(""),
                        p.village() + p.groupLabel(),
                        p.categories(),
                        p.idNumber().length() == 18 ? "尾号" + p.idNumber().substring(14) : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    LocalDate today() {
        return LocalDate.now(desk.clock());
    }
}
