package cn.shegong.intake;

import cn.shegong.roster.RosterEntry;
import java.util.List;
import java.util.Optional;

/**
 * A grant of the roster, or one person's part in it, of which a list that should name it says nothing.
 *
 * @param entry the grant
 * @param member the one person who is missing while others of the household are listed; empty when it is the whole grant
 * @param head the household's head, or the person where the roster is of persons
 * @param people names of those who are missing
 * @param village where the household lives; empty when not known, likewise the group
 * @param decision what the user has said about it; empty while it is open
 */
public record MissingGrant(
        RosterEntry entry,
        Optional<Member> member,
        long householdId,
        String head,
        List<Member> people,
        String village,
        String group,
        Optional<MissingDecision> decision) {
    /** A person on the roster, by the key of the spell. */
    public record Member(long memberId, long personId, String name) {}

    /**
     * By which decisions name it.
     *
     * @param memberId 0 for the whole grant
     */
    public record Key(long entryId, long memberId) {}

    public MissingGrant {
        people = List.copyOf(people);
    }

    public Key key() {
        return new Key(entry.id(), member.map(Member::memberId).orElse(0L));
    }

    /** Whether it is one single person, so that it can be a death. */
    public boolean single() {
        return people.size() == 1;
    }

    MissingGrant decided(MissingDecision said) {
        return new MissingGrant(entry, member, householdId, head, people, village, group, Optional.ofNullable(said));
    }
}
