package cn.shegong.doubles;

import cn.shegong.base.ChineseDate;

/**
 * Two records that may be one person.
 *
 * @param left whom one would rather keep: with a number, still here, entered first
 */
public record Pair(Profile left, Profile right, Likeness likeness) {
    static Pair of(Profile one, Profile other, Likeness likeness) {
        boolean swap = rank(other) < rank(one) || rank(other) == rank(one) && other.id() < one.id();
        return swap ? new Pair(other, one, likeness) : new Pair(one, other, likeness);
    }

    private static int rank(Profile profile) {
        return (profile.idNumber().isEmpty() ? 2 : 0) + (profile.away() ? 1 : 0);
    }

    /** 李秀英 / 李秀瑛, or one name when it is the same. */
    public String names() {
        return left.name().equals(right.name()) ? left.name() : left.name() + " / " + right.name();
    }

    /** 靠山村 / 东风村, 靠山村 when the groups differ, 靠山村1组 when they do not. */
    public String places() {
        if (left.place().equals(right.place())) {
            return left.place();
        }
        return left.village().equals(right.village()) ? left.village() : village(left) + " / " + village(right);
    }

    private static String village(Profile profile) {
        return profile.village().isEmpty() ? profile.place() : profile.village();
    }

    /** 与靠山村1组李秀英（1948年3月2日）可能是同一个人：身份证只差一位; says who the right one is. */
    public String warning() {
        var born = right.birthDate() == null
                ? ""
                : "（" + ChineseDate.ofDay(right.birthDate()).text() + "）";
        return "与" + right.place() + right.name() + born + "可能是同一个人：" + likeness.words();
    }

    public boolean of(long oneId, long otherId) {
        return left.id() == oneId && right.id() == otherId || left.id() == otherId && right.id() == oneId;
    }
}
