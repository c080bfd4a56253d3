package cn.shegong.visit;

import cn.shegong.base.Problems;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.stream.Collectors;

/** What a visit must be to be counted by name; problems are about the visit's own field names. */
public final class VisitRules {
    /** No visit takes longer than a working day. */
    public static final int LONGEST = 600;

    /** A visit entered later than this many days after it counts as a late entry (补录). */
    public static final int LATE_AFTER_DAYS = 7;

    /** Characters that a long text may have. */
    public static final int LONGEST_TEXT = 2000;

    private static final int LONGEST_LINE = 200;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M月d日 H:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Visit visit;
    private final Circumstances circumstances;
    private final Problems problems = Problems.none();

    private VisitRules(Visit visit, Circumstances circumstances) {
        this.visit = visit;
        this.circumstances = circumstances;
    }

    public static Problems check(Visit visit, Circumstances circumstances) {
        return new VisitRules(visit, circumstances).check();
    }

    /** Whether a visit of this day counts as entered late when it is entered on that day. */
    public static boolean late(LocalDate visited, LocalDate entered) {
        return visited.plusDays(LATE_AFTER_DAYS).isBefore(entered);
    }

    private Problems check() {
        if (visit.householdId() == 0) {
            problems.error("householdId", "blank", "还没有选户。键入姓名、拼音首字母或身份证号的几位，再按回车。");
        }
        checkTime();
        checkOutcome();
        checkPersons();
        checkWorkers();
        checkItem();
        checkKind();
        checkFollowUp();
        checkTexts();
        return problems;
    }

    private void checkTime() {
        var at = visit.visitedAt();
        if (at == null) {
            problems.error("visitedAt", "blank", "请填走访的日期和时间。日期可以写 0315、昨天，时间可以写 930。");
            return;
        }
        if (at.isAfter(circumstances.now())) {
            problems.error("visitedAt", "future", "走访时间还没有到。走访过后再记；要安排下次走访，请写在“下次跟进”。");
            return;
        }
        var day = at.toLocalDate();
        var today = circumstances.now().toLocalDate();
        if (day.isBefore(today.minusYears(3))) {
            problems.warn("visitedAt", "long_ago", "这是三年多以前的走访（" + DAY.format(day) + "），请看看年份是不是写错了。");
        } else if (late(day, today)) {
            problems.warn(
                    "visitedAt",
                    "late",
                    "这是 " + ChronoUnit.DAYS.between(day, today) + " 天前的走访，会标为补录，算进 " + day.getYear() + "年"
                            + day.getMonthValue() + "月。");
        }
        if (circumstances.visitedOn().contains(day)) {
            problems.warn("householdId", "same_day", "这一户 " + DAY.format(day) + " 已经记过一次走访。真的去了两次才再记，否则请更正那一次。");
        }
    }

    private void checkOutcome() {
        if (visit.way() == null) {
            problems.error("way", "blank", "请选走访方式。");
        }
        if (!visit.successful()) {
            if (!visit.met().isEmpty()) {
                problems.error("met", "missed", "没有见到人的走访不能勾“见到的人”。见到了人，请把结果改成“见到了”。");
            }
            if (visit.missReason() == MissReason.OTHER && visit.problems().isEmpty()) {
                problems.error("problems", "blank_reason", "没有见到人的原因选了“其他原因”，请在这里写明是什么原因。");
            }
        }
        boolean none = !visit.successful() && visit.minutes() == 0;
        if (!none && (visit.minutes() < 1 || visit.minutes() > LONGEST)) {
            problems.error("minutes", "out_of_range", "时长请写 1 到 " + LONGEST + " 分钟。");
        }
        if (visit.successful()
                && visit.way() == VisitWay.NEIGHBOUR
                && visit.informant().isEmpty()) {
            problems.error("informant", "blank", "邻里访问要写明是向谁了解的、和这户是什么关系，例如“东邻赵大娘”。");
        }
    }

    private void checkPersons() {
        var names = circumstances.members().stream().collect(Collectors.toMap(m -> m.personId(), m -> m, (a, b) -> a));
        if (visit.householdId() == 0 || !visit.successful()) {
            return;
        }
        if (visit.met().isEmpty() && visit.way() == VisitWay.HOME) {
            problems.error("met", "nobody", "入户走访至少要勾一位见到的人。谁也没见到，请把结果改成没见到的原因。");
        } else if (visit.met().isEmpty() && visit.way() != VisitWay.NEIGHBOUR) {
            problems.warn("met", "nobody", "没有勾见到的人，这次走访计 1 户次、0 人次。");
        }
        for (var id : visit.met()) {
            var member = names.get(id);
            if (circumstances.merged().contains(id)) {
                problems.error("met", "merged", "勾选的人里有一位的档案刚刚并到了另一份里。请重新选户，再勾一次；已经写的都还在。");
            } else if (member == null) {
                problems.error("met", "stranger", "勾选的人里有一位不是这一户的，请重新选户。");
            } else if (visit.visitedAt() != null) {
                checkAlive(member, visit.visitedAt().toLocalDate());
            }
        }
    }

    private void checkAlive(Circumstances.Member member, LocalDate day) {
        if (member.birth() != null && day.isBefore(member.birth())) {
            problems.error(
                    "met",
                    "before_birth",
                    member.name() + " 在走访那天还没有出生（" + DAY.format(member.birth()) + "），请核对走访日期或去掉勾选。");
        }
        if (member.death() != null && day.isAfter(member.death())) {
            problems.error(
                    "met", "after_death", member.name() + " 已于 " + DAY.format(member.death()) + " 去世，请核对走访日期或去掉勾选。");
        }
    }

    private void checkWorkers() {
        if (visit.visitors().isEmpty()) {
            problems.error("visitors", "nobody", "至少要有一位走访人。录入的人没有去的，请勾去的那位。");
        }
        for (var other : circumstances.elsewhere()) {
            problems.error(
                    "visitedAt",
                    "elsewhere",
                    other.workerName() + " " + MINUTE.format(other.visitedAt()) + " 在" + other.headName()
                            + "家走访，同一刻钟不能在两户。请核对时间；记不准的把时间空着。");
        }
        var both = new HashSet<>(visit.visitors());
        both.retainAll(visit.companions());
        if (!both.isEmpty()) {
            problems.error("companions", "both", "同一个人不能既是走访人又是陪同人，请去掉一处。");
        }
    }

    private void checkItem() {
        if (!circumstances.catalogueCodes().contains(visit.catalogueCode())) {
            problems.error("catalogueCode", "unknown", "请选这次走访算在哪个服务项目里。");
        }
    }

    private void checkKind() {
        problems.addAll(KindRules.check(visit, circumstances.now().toLocalDate()));
    }

    private void checkFollowUp() {
        var on = visit.followUpOn();
        if (on != null
                && visit.visitedAt() != null
                && on.isBefore(visit.visitedAt().toLocalDate())) {
            problems.error("followUpOn", "before_visit", "下次跟进的日期早于这次走访，请核对。");
        }
        if (on == null && !visit.followUpText().isEmpty()) {
            problems.error("followUpOn", "blank", "请写哪天跟进，如 0401、下周三；没有日子就没有人会想起来。");
        }
        if (visit.urgent() && visit.problems().isEmpty()) {
            problems.error("problems", "blank_urgent", "勾了“紧急”，请写明是什么情况。");
        }
    }

    private void checkTexts() {
        atMost("informant", visit.informant(), LONGEST_LINE);
        atMost("otherCompanions", visit.otherCompanions(), LONGEST_LINE);
        atMost("followUpText", visit.followUpText(), LONGEST_LINE);
        atMost("problems", visit.problems(), LONGEST_TEXT);
        atMost("done", visit.done(), LONGEST_TEXT);
        atMost("economy", visit.situation().economy(), LONGEST_TEXT);
        atMost("housing", visit.situation().housing(), LONGEST_TEXT);
        atMost("health", visit.situation().health(), LONGEST_TEXT);
        atMost("employment", visit.situation().employment(), LONGEST_TEXT);
    }

    private void atMost(String field, String text, int length) {
        if (text.length() > length) {
            problems.error(field, "too_long", "最多写 " + length + " 个字，现在有 " + text.length() + " 个。");
        }
    }
}
