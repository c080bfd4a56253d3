package cn.shegong.assessment;

import cn.shegong.base.Problems;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** What a sheet must be; problems are about its own field names, or about the code of an item. */
public final class AssessmentRules {
    private static final int LONGEST_REMARK = 2000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private AssessmentRules() {}

    /**
     * @param who whom it is about; null when there is nobody of that key
     * @param sameDay how many other sheets of this instrument are about the same on the same day
     */
    public static Problems check(Assessment sheet, AssessedOne who, int sameDay, LocalDate today) {
        var problems = Problems.none();
        checkSubject(sheet, who, problems);
        if (sheet.assessedOn() == null) {
            problems.error("assessedOn", "blank", "请填评估日期，可以写 0315、昨天。");
        } else {
            checkDay(sheet, who, sameDay, today, problems);
        }
        checkAssessors(sheet, problems);
        length(problems, "place", sheet.place(), 100);
        length(problems, "otherAssessors", sheet.otherAssessors(), 200);
        length(problems, "witness", sheet.witness(), 100);
        length(problems, "informant", sheet.informant(), 60);
        length(problems, "informantRelation", sheet.informantRelation(), 60);
        length(problems, "informantPhone", sheet.informantPhone(), 30);
        length(problems, "remark", sheet.remark(), LONGEST_REMARK);
        return problems.addAll(AnswerRules.check(sheet.instrument(), sheet.answers()));
    }

    private static void checkSubject(Assessment sheet, AssessedOne who, Problems problems) {
        boolean named = sheet.personId() != null || sheet.householdId() != null;
        if (!named && sheet.instrument().subject() != Instrument.Subject.OPEN) {
            problems.error("subject", "blank", "还没有选评估谁。键入姓名、拼音首字母或身份证号的几位，再按回车。");
        } else if (named && who == null) {
            problems.error("subject", "gone", "这个人的资料已经不在了，可能合并到了另一个人名下，请重新选。");
        } else if (sheet.householdId() != null && sheet.instrument().subject() != Instrument.Subject.HOUSEHOLD
                || sheet.personId() != null && sheet.instrument().subject() == Instrument.Subject.HOUSEHOLD) {
            problems.error(
                    "subject", "kind", "这份量表评的是" + sheet.instrument().subject().label() + "，请重新选。");
        }
    }

    private static void checkDay(Assessment sheet, AssessedOne who, int sameDay, LocalDate today, Problems problems) {
        var day = sheet.assessedOn();
        if (day.isAfter(today)) {
            problems.error("assessedOn", "future", "评估日期还没有到，评过再记。");
        } else if (day.isBefore(today.minusYears(3))) {
            problems.warn("assessedOn", "long_ago", "这是三年多以前的评估，请看看年份是不是写错了。");
        }
        if (who != null && who.birth() != null && day.isBefore(who.birth())) {
            problems.error(
                    "assessedOn", "before_birth", who.name() + "那天还没有出生（" + DAY.format(who.birth()) + "），请核对日期。");
        }
        if (who != null && who.death() != null && day.isAfter(who.death())) {
            problems.error("assessedOn", "after_death", who.name() + "已于 " + DAY.format(who.death()) + " 去世，请核对日期。");
        }
        if (who != null && who.closedOn() != null && day.isAfter(who.closedOn())) {
            problems.warn("assessedOn", "closed", "这一户已于 " + DAY.format(who.closedOn()) + " 销户，请核对日期。");
        }
        if (sameDay > 0) {
            problems.warn("assessedOn", "same_day", "同一天已经有一份同样的评估。真的评了两次才再记，否则请更正那一份。");
        }
    }

    private static void checkAssessors(Assessment sheet, Problems problems) {
        int wanted = sheet.instrument().assessors();
        if (wanted > 0 && sheet.assessors() == 0) {
            problems.error("workers", "nobody", "请勾评估人，站外的人写在“站外评估人”。");
        } else if (sheet.assessors() < wanted) {
            problems.warn("workers", "few", "这份量表要 " + wanted + " 位评估人，现在写了 " + sheet.assessors() + " 位。");
        }
        if (sheet.instrument().witness() && sheet.witness().isEmpty()) {
            problems.warn("witness", "blank", "这份量表要村（社区）的人见证，请写见证人。");
        }
    }

    private static void length(Problems problems, String field, String text, int most) {
        if (text.length() > most) {
            problems.error(field, "too_long", "最多写 " + most + " 个字，现在有 " + text.length() + " 个。");
        }
    }
}
