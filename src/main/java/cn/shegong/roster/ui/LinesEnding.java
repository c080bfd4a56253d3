package cn.shegong.roster.ui;

import cn.shegong.roster.Roll;
import cn.shegong.roster.RollLine;
import cn.shegong.roster.RollRow;
import cn.shegong.roster.RosterEntry;
import cn.shegong.ui.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Takes lines of a roll off it, one or several for one reason, each with all that it stands for. */
final class LinesEnding {
    private final Ui ui;
    private final RosterDesk desk;
    private final Memberships memberships;

    LinesEnding(Ui ui, RosterDesk desk, Memberships memberships) {
        this.ui = ui;
        this.desk = desk;
        this.memberships = memberships;
    }

    /** Asks for day and reason, unless nobody of them is on the roster any more. */
    void end(Roll roll, List<RollLine> chosen, Runnable then) {
        var lines = chosen.stream().filter(line -> line.row().holds()).toList();
        if (lines.isEmpty()) {
            return;
        }
        var whom = lines.get(0).row().name()
                + (lines.size() == 1 ? "" : "等 " + lines.size() + (roll.households() ? " 户" : " 人"));
        var categories = lines.stream().map(line -> line.row().category()).collect(Collectors.toSet());
        var category = categories.iterator().next();
        if (categories.size() > 1 || !roll.households() && category.householdBased()) {
            ui.dialogs().tell("没有退出", "这里是几个名单合在一起的人。请先在左边选一个名单，再退出。");
            return;
        }
        ui.tasks().run(() -> holding(lines), entries -> memberships.end(category, entries, whom, then));
    }

    /** A household can hold several grants of one roster; all of them end. */
    private List<Long> holding(List<RollLine> lines) {
        var keys = new ArrayList<Long>();
        for (var line : lines) {
            var row = line.row();
            if (row.memberId() != null) {
                keys.add(row.entryId());
            } else {
                desk.rosters().entriesOfHousehold(row.householdId()).stream()
                        .filter(entry -> holds(entry, row))
                        .map(RosterEntry::id)
                        .forEach(keys::add);
            }
        }
        return keys;
    }

    private static boolean holds(RosterEntry entry, RollRow row) {
        return entry.endedOn() == null
                && entry.category().equals(row.category())
                && Long.valueOf(row.householdId()).equals(entry.householdId());
    }
}
