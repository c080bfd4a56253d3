package cn.shegong.doubles;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.base.Refusal;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.Kinship;
import cn.shegong.resident.Person;
import cn.shegong.resident.ResidentService;
import cn.shegong.store.Referenced;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Makes two records one, within the caller's transaction. Nothing of it may be left when something fails. */
final class Merging {
    static final String CLOSED = "合并";

    private final MergeMapper mapper;
    private final ResidentService residents;
    private final HouseholdService households;
    private final Ledger ledger;
    private final Actor actor;
    private final MergeRequest request;
    private final Taking taking;
    private final Person kept;
    private final Person gone;
    private final boolean toGonesHome;

    Merging(
            MergeMapper mapper,
            ResidentService residents,
            HouseholdService households,
            Ledger ledger,
            Actor actor,
            MergeRequest request,
            Person kept,
            Person gone) {
        this.mapper = mapper;
        this.residents = residents;
        this.households = households;
        this.ledger = ledger;
        this.actor = actor;
        this.request = request;
        this.kept = kept;
        this.gone = gone;
        taking = new Taking(mapper, ledger, request.fromGone());
        toGonesHome =
                kept.householdId() != gone.householdId() && request.fromGone().contains(Comparison.HOUSEHOLD);
    }

    void run(LocalDate today) {
        Reference.TO_PERSONS.forEach(reference -> taking.over(reference, gone.id(), kept.id()));
        long home = toGonesHome ? gone.householdId() : kept.householdId();
        long other = toGonesHome ? kept.householdId() : gone.householdId();
        boolean heads = isHead(home, kept) || isHead(home, gone);
        boolean otherLosesHead = home != other && (isHead(other, kept) || isHead(other, gone));
        var newHead = otherLosesHead ? newHead(other) : null;
        if (otherLosesHead) {
            head(other, null);
        }
        if (isHead(home, gone)) {
            head(home, null);
        }
        setAsideTheOther();
        write(home, heads);
        if (heads && !isHead(home, kept)) {
            head(home, kept.id());
        }
        if (newHead != null) {
            households.changeHead(actor, other, newHead);
        }
        if (home != other) {
            leave(other, home, today);
        }
    }

    private boolean isHead(long householdId, Person person) {
        return Objects.equals(household(householdId).headId(), person.id());
    }

    private Household household(long id) {
        return households.household(id).orElseThrow(() -> new Refusal("这一户的资料已经不在了，请刷新后再试。"));
    }

    private void head(long householdId, Long personId) {
        households.putBack(actor, household(householdId).with(h -> h.headId = personId));
    }

    /** Who follows as the head of a household that loses its own; null when nobody is left to. */
    private Long newHead(long householdId) {
        var left = residents.members(householdId).stream()
                .filter(person -> !person.gone() && person.id() != kept.id() && person.id() != gone.id())
                .map(Person::id)
                .toList();
        if (left.isEmpty()) {
            return null;
        }
        if (request.newHeadId() == null || !left.contains(request.newHeadId())) {
            throw new InvalidInput(
                    Problems.none().error("newHeadId", "blank", "合并以后，另一户还有 " + left.size() + " 人，却没有户主了，请选新户主。"));
        }
        return request.newHeadId();
    }

    private void setAsideTheOther() {
        var row = mapper.find("person", new TreeMap<>(Map.of("id", gone.id())));
        Referenced.orRefuse(
                () -> ledger.setAside("person", List.of("id"), row),
                "还有别的记录记在" + gone.name() + "名下，程序不知道怎么归并，没有合并，什么都没有改。");
    }

    /** The one who is kept, with the values that were chosen. */
    private void write(long home, boolean heads) {
        var now = residents.whole(actor, kept.id()).orElseThrow();
        var chosen = now.with(draft -> {
            for (var field : MergeField.values()) {
                if (request.fromGone().contains(field.code())) {
                    field.copy(draft, gone);
                }
            }
            draft.householdId = home;
            if (toGonesHome) {
                draft.kinship = gone.kinship();
            }
            if (heads) {
                draft.kinship =
                        Kinship.of(draft.kinship).filter(Kinship::isHead).isPresent()
                                ? draft.kinship
                                : Kinship.HEAD.code();
            } else if (Kinship.of(draft.kinship).filter(Kinship::isHead).isPresent()) {
                draft.kinship = "";
            }
        });
        if (!chosen.equals(now)) {
            households.putBack(actor, chosen);
        }
    }

    /** A household in which nobody lives any more is closed; one that holds nobody at all was the same one twice. */
    private void leave(long left, long home, LocalDate today) {
        boolean inhabited = residents.members(left).stream().anyMatch(person -> !person.gone());
        if (!inhabited && household(left).closedOn() == null) {
            households.close(actor, left, today, CLOSED);
        }
        if (mapper.people(left) == 0) {
            Reference.TO_HOUSEHOLDS.forEach(reference -> taking.over(reference, left, home));
        }
    }
}
