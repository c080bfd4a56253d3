package cn.shegong.roster;

import cn.shegong.base.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What a roster entry must say. */
public final class RosterRules {
    private static final BigDecimal MOST = new BigDecimal("99999999.99");
    private static final int MOST_PEOPLE = 99;

    private RosterRules() {}

    public static Problems check(RosterEntry entry, LocalDate today) {
        var problems = Problems.none();
        if (entry.category() == null) {
            return problems.error("category", "blank", "没有选名单的类别。");
        }
        if (entry.category().householdBased() && entry.householdId() == null) {
            problems.error("householdId", "blank", entry.category().label() + "是按户的，请选一户。");
        }
        checkDates(entry, today, problems);
        var amount = entry.monthlyAmount();
        if (amount != null && (amount.signum() < 0 || amount.compareTo(MOST) > 0)) {
            problems.error("monthlyAmount", "out_of_range", "月保障金额应当是 0 以上的钱数，请核对。");
        }
        people(entry.householdSize(), 1, "householdSize", "户内人口", problems);
        people(entry.insuredSize(), 0, "insuredSize", "保障人数", problems);
        if (entry.householdSize() != null
                && entry.insuredSize() != null
                && entry.insuredSize() > entry.householdSize()) {
            problems.warn("insuredSize", "more_than_household", "保障人数比户内人口还多，可以保存，请核对。");
        }
        atMost(entry.number(), 40, "number", "编号", problems);
        atMost(entry.grade(), 40, "grade", "类别等级", problems);
        atMost(entry.cause(), 100, "cause", "致困原因", problems);
        atMost(entry.startReason(), 200, "startReason", "列入原因", problems);
        atMost(entry.evidence(), 500, "evidence", "依据", problems);
        atMost(entry.documentNumber(), 60, "documentNumber", "文号", problems);
        if (entry.reviewOn() != null
                && entry.startedOn() != null
                && entry.reviewOn().isBefore(entry.startedOn())) {
            problems.error("reviewOn", "before_start", "下次复核的日期早于在册日期，请核对。");
        }
        atMost(entry.endReason(), 200, "endReason", "退出原因", problems);
        atMost(entry.note(), 1000, "note", "备注", problems);
        return problems;
    }

    private static void checkDates(RosterEntry entry, LocalDate today, Problems problems) {
        if (entry.startedOn() == null) {
            problems.error("startedOn", "blank", "没有填从哪天起在册。");
            return;
        }
        if (entry.startedOn().isAfter(today)) {
            problems.warn("startedOn", "future_date", "在册日期还没有到，可以保存；到那天才计入。");
        }
        checkEnd(entry.startedOn(), entry.endedOn(), entry.endReason(), problems);
    }

    /** The end of an entry or of a member: not before the start, and never without a reason. */
    static void checkEnd(LocalDate startedOn, LocalDate endedOn, String reason, Problems problems) {
        if (endedOn == null) {
            return;
        }
        if (endedOn.isBefore(startedOn)) {
            problems.error("endedOn", "before_start", "退出日期早于在册日期，请核对。");
        }
        if (reason.isBlank()) {
            problems.error("endReason", "blank", "退出要写原因，例如“收入超标”“去世”“迁出”。");
        }
    }

    private static void people(Integer number, int fewest, String field, String label, Problems problems) {
        if (number != null && (number < fewest || number > MOST_PEOPLE)) {
            problems.error(field, "out_of_range", label + "应当在 " + fewest + " 到 " + MOST_PEOPLE + " 之间，请核对。");
        }
    }

    private static void atMost(String text, int longest, String field, String label, Problems problems) {
        if (text.length() > longest) {
            problems.error(field, "too_long", label + "最多 " + longest + " 个字。");
        }
    }

    /** What is wrong with an entry and those whom it is to cover from its first day. */
    static Problems check(RosterEntry entry, List<Long> personIds, LocalDate today) {
        var problems = check(entry, today);
        if (personIds.isEmpty()) {
            problems.error("persons", "blank", "请至少选一个人。");
        } else if (entry.category() != null && !entry.category().householdBased() && personIds.size() > 1) {
            problems.error("persons", "one_person", entry.category().label() + "是按人的，一次列入一个人。");
        }
        return problems;
    }

    /** What is wrong with somebody coming into an entry on a day. */
    static Problems checkJoining(RosterEntry entry, LocalDate from) {
        var problems = Problems.none();
        if (!entry.category().householdBased()) {
            problems.error("persons", "one_person", entry.category().label() + "是按人的，请另外列入。");
        }
        if (from.isBefore(entry.startedOn())) {
            problems.error(
                    "startedOn", "before_entry", "这一户从" + entry.startedOn().format(RosterBook.DAY) + "起才在册，请核对日期。");
        }
        checkEnd(from, entry.endedOn(), entry.endReason(), problems);
        return problems;
    }
}
