package cn.shegong.life;

import cn.shegong.resident.ChangeLog;
import cn.shegong.roster.RosterEntry;
import cn.shegong.roster.RosterMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** On which rosters somebody was on a day of the past. */
final class PastStays {
    private final Books books;
    private final ChangeLog changes;
    private final LocalDate day;

    PastStays(Books books, ChangeLog changes, LocalDate day) {
        this.books = books;
        this.changes = changes;
        this.day = day;
    }

    /** @param prefix before the name of each roster, or empty */
    List<PastLine> of(long personId, String prefix) {
        var lines = new ArrayList<PastLine>();
        for (var entry : books.rosters().entriesOfPerson(personId)) {
            for (var member : books.rosters().members(List.of(entry.id()))) {
                if (member.personId() == personId) {
                    var line = PastLine.of(
                            prefix + entry.category().label(),
                            then(entry, member),
                            holds(member) ? words(entry, member) : "");
                    if (!line.empty()) {
                        lines.add(line);
                    }
                }
            }
        }
        return lines;
    }

    private String then(RosterEntry today, RosterMember of) {
        if (today.recordedOn().isAfter(day) || of.recordedOn().isAfter(day)) {
            return "";
        }
        var member = back("roster_member", of.id(), of);
        return holds(member) ? words(back("roster_entry", today.id(), today), member) : "";
    }

    private <T> T back(String subject, long id, T today) {
        var then = today;
        for (var change : changes.about(subject, id)) {
            if (change.at().toLocalDate().isAfter(day)) {
                then = changes.before(change, then);
            }
        }
        return then;
    }

    private boolean holds(RosterMember member) {
        return !member.startedOn().isAfter(day)
                && (member.endedOn() == null || member.endedOn().isAfter(day));
    }

    private static String words(RosterEntry entry, RosterMember member) {
        var words = new StringBuilder("在册，" + Words.day(member.startedOn()) + "起");
        if (!entry.grade().isEmpty()) {
            words.append("，").append(entry.grade());
        }
        if (entry.monthlyAmount() != null) {
            words.append("，每月 ")
                    .append(entry.monthlyAmount().stripTrailingZeros().toPlainString())
                    .append(" 元");
        }
        return words.toString();
    }
}
