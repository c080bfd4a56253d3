package cn.shegong.intake;

import cn.shegong.base.Typed;
import cn.shegong.resident.DisabilityCertificate.Grade;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the grade of a disability as lists write it. */
final class Disability {
    private static final Pattern GRADE = Pattern.compile("([一二三四1-4])级?$|([一二三四1-4])级");

    private Disability() {}

    /** 二级, 2级, 2, 肢体二级, 残疾二级. */
    static Optional<Grade> grade(String text) {
        Matcher found = GRADE.matcher(Typed.compact(text));
        if (!found.find()) {
            return Optional.empty();
        }
        String digit = found.group(1) == null ? found.group(2) : found.group(1);
        int index = "一二三四".contains(digit) ? "一二三四".indexOf(digit) : digit.charAt(0) - '1';
        return Optional.of(Grade.values()[index]);
    }
}
