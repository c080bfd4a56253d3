package cn.shegong.intake;

import cn.shegong.roster.RosterEntry;
import cn.shegong.roster.RosterEntryDraft;
import cn.shegong.roster.RosterField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A grant as the list has it beside the one in the roster. Each plan is one grant, however alike two may be. */
final class GrantPlan {
    private static final List<Compared> COMPARED = List.of(
            new Compared(RosterField.NUMBER, RosterEntry::number, (draft, from) -> draft.number = from.number()),
            new Compared(RosterField.GRADE, RosterEntry::grade, (draft, from) -> draft.grade = from.grade()),
            new Compared(RosterField.CAUSE, RosterEntry::cause, (draft, from) -> draft.cause = from.cause()),
            new Compared(
                    RosterField.MONTHLY_AMOUNT,
                    RosterEntry::monthlyAmount,
                    (draft, from) -> draft.monthlyAmount = from.monthlyAmount()),
            new Compared(
                    RosterField.HOUSEHOLD_SIZE,
                    RosterEntry::householdSize,
                    (draft, from) -> draft.householdSize = from.householdSize()),
            new Compared(
                    RosterField.INSURED_SIZE,
                    RosterEntry::insuredSize,
                    (draft, from) -> draft.insuredSize = from.insuredSize()),
            new Compared(
                    RosterField.APPROVED_ON,
                    RosterEntry::approvedOn,
                    (draft, from) -> draft.approvedOn = from.approvedOn()),
            new Compared(RosterField.NOTE, RosterEntry::note, (draft, from) -> draft.note = from.note()));

    private record Compared(
            RosterField field, Function<RosterEntry, Object> value, BiConsumer<RosterEntryDraft, RosterEntry> copy) {
        boolean differs(RosterEntry before, RosterEntry after) {
            return !Objects.equals(value.apply(before), value.apply(after));
        }
    }

    private final Optional<RosterEntry> before;
    private final RosterEntry wanted;
    private final boolean startsByApproval;

    /** @param startsByApproval whether the list itself says from when a new grant holds */
    GrantPlan(Optional<RosterEntry> before, RosterEntry wanted, boolean startsByApproval) {
        this.before = before;
        this.wanted = wanted;
        this.startsByApproval = startsByApproval;
    }

    /** Empty for a new grant. */
    Optional<RosterEntry> before() {
        return before;
    }

    RosterEntry wanted() {
        return wanted;
    }

    /** The grant as the list has it, with some fields, by their labels, as the roster has them. */
    RosterEntry keeping(Set<String> labels) {
        return before.map(old -> wanted.with(draft -> COMPARED.stream()
                        .filter(compared -> labels.contains(compared.field().label()))
                        .forEach(compared -> compared.copy().accept(draft, old))))
                .orElse(wanted);
    }

    boolean startsByApproval() {
        return startsByApproval;
    }

    /** What would be corrected in a grant that is there. */
    List<Difference> differences() {
        return before.map(old -> COMPARED.stream()
                        .filter(compared -> compared.differs(old, wanted))
                        .map(compared -> new Difference(
                                compared.field().label(),
                                compared.field().text(old),
                                compared.field().text(wanted)))
                        .toList())
                .orElse(List.of());
    }
}
