package cn.shegong.intake;

import cn.shegong.resident.Person;
import cn.shegong.roster.RosterMember;
import java.util.Optional;

/** Takes somebody off a roster because the list no longer has him, and puts him back. */
final class Leaving {
    private final StationRecords records;

    Leaving(StationRecords records) {
        this.records = records;
    }

    /**
     * @param memberId the one spell that ends; null for the whole grant
     * @param personId the one person concerned, whose death may be written down; null when there are several
     */
    void write(long entryId, Long memberId, Long personId, MissingDecision decision) {
        var actor = records.actor();
        if (memberId == null) {
            records.rosters().end(actor, entryId, decision.on(), decision.reason());
        } else {
            records.rosters().endMember(actor, memberId, decision.on(), decision.reason());
        }
        if (decision.died() && personId != null) {
            var person = whole(personId);
            if (person.diedOn() == null) {
                records.residents().correct(actor, person.with(p -> p.diedOn = decision.on()));
            }
        }
    }

    /** Puts back what was written for a line of the protocol. */
    void takeBack(ProtocolLine line) {
        var actor = records.actor();
        var entry = records.rosters().entry(line.entryId());
        if (entry.isPresent() && entry.get().endedOn() != null) {
            records.rosters().reopen(actor, line.entryId());
        }
        var member = line.memberId() == null
                ? Optional.<RosterMember>empty()
                : records.rosters().member(line.memberId());
        if (member.isPresent() && member.get().endedOn() != null) {
            records.rosters().reopenMember(actor, line.memberId());
        }
        boolean died = line.reason().equals(MissingDecision.DEATH) && line.personId() != null;
        if (died && line.happenedOn().equals(whole(line.personId()).diedOn())) {
            records.residents().correct(actor, whole(line.personId()).with(p -> p.diedOn = null));
        }
    }

    private Person whole(long id) {
        return records.residents().whole(records.actor(), id).orElseThrow();
    }
}
