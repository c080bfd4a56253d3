package cn.shegong.intake;

import cn.shegong.base.Actor;
import cn.shegong.base.ChineseDate;
import cn.shegong.intake.ProtocolLine.Decision;
import cn.shegong.intake.ProtocolLine.Kind;
import cn.shegong.store.Database;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes down what differed between a list and the roster, and what was decided about each difference. */
final class Protocol {
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_NAMES = 300;
    private static final int LONGEST_REASON = 300;

    private final Database database;
    private final Actor actor;
    private final long batchId;
    private final LocalDateTime now;
    private final List<ProtocolLine> lines = new ArrayList<>();

    Protocol(Database database, Actor actor, long batchId) {
        this.database = database;
        this.actor = actor;
        this.batchId = batchId;
        now = database.now();
    }

    /** The lines of a preview that is being taken, in the order of the list; who is missing comes last. */
    List<ProtocolLine> of(Preview preview) {
        for (var household : preview.households()) {
            for (var row : household.rows()) {
                switch (row.verdict()) {
                    case NEW -> fresh(household, row, preview);
                    case DIFFERENT -> changed(household, row, preview);
                    case PERHAPS_SAME -> unclear(household, row);
                    default -> {
                        // Nothing differs, or the row was given back to the sender.
                    }
                }
            }
        }
        preview.missing().forEach(this::missing);
        return lines;
    }

    private void fresh(PreviewHousehold household, PreviewRow row, Preview preview) {
        add(
                Kind.NEW,
                household,
                row,
                preview.category().label(),
                "",
                "列入",
                row.skipped() ? Decision.REFUSED : Decision.ACCEPTED,
                preview.decisions().skipped().getOrDefault(row.index(), ""));
    }

    private void changed(PreviewHousehold household, PreviewRow row, Preview preview) {
        for (var difference : row.differences()) {
            boolean taken = !row.skipped() && difference.taken();
            add(
                    Kind.CHANGED,
                    household,
                    row,
                    difference.label(),
                    difference.before(),
                    difference.after(),
                    taken ? Decision.ACCEPTED : Decision.REFUSED,
                    difference.kept().orElse(preview.decisions().skipped().getOrDefault(row.index(), "")));
        }
    }

    private void unclear(PreviewHousehold household, PreviewRow row) {
        var candidates = row.candidates().stream().map(person -> person.name()).collect(Collectors.joining("、"));
        add(Kind.UNCLEAR, household, row, "是不是同一个人", candidates, row.row().name(), Decision.OPEN, "");
    }

    private void add(
            Kind kind,
            PreviewHousehold household,
            PreviewRow row,
            String label,
            String before,
            String after,
            Decision decision,
            String reason) {
        boolean open = decision == Decision.OPEN;
        lines.add(new ProtocolLine(
                database.nextId(),
                batchId,
                kind,
                household.village(),
                household.group(),
                household.headName(),
                row.row().name(),
                label,
                cut(before, LONGEST_TEXT),
                cut(after, LONGEST_TEXT),
                decision,
                cut(reason, LONGEST_REASON),
                null,
                null,
                null,
                household.householdId().isPresent() ? household.householdId().getAsLong() : null,
                row.person().map(person -> person.id()).orElse(null),
                open ? null : now,
                open ? "" : actor.name()));
    }

    private void missing(MissingGrant grant) {
        var line = new ProtocolLine(
                database.nextId(),
                batchId,
                Kind.MISSING,
                grant.village(),
                grant.group(),
                grant.head(),
                cut(
                        grant.people().stream().map(MissingGrant.Member::name).collect(Collectors.joining("、")),
                        LONGEST_NAMES),
                grant.member().isPresent() ? "家庭成员" : grant.entry().category().householdBased() ? "全户" : "本人",
                held(grant),
                "",
                Decision.OPEN,
                "",
                null,
                grant.entry().id(),
                grant.member().map(MissingGrant.Member::memberId).orElse(null),
                grant.householdId(),
                grant.single() ? grant.people().get(0).personId() : null,
                null,
                "");
        lines.add(line.decided(grant.decision().orElse(null), now, actor.name()));
    }

    private static String held(MissingGrant grant) {
        BigDecimal amount = grant.entry().monthlyAmount();
        return ChineseDate.ofDay(grant.entry().startedOn()).text() + "起"
                + (amount == null || grant.member().isPresent() ? "" : "，每月 " + amount.toPlainString() + " 元");
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
