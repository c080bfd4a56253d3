package cn.shegong.life;

/**
 * One thing on a day of the past.
 *
 * @param then as the station knew it at the close of that day; empty when it knew nothing
 * @param now as it was on that day by what is known today; empty when there was nothing
 * @param differs whether the two are not the same, also where masked numbers only look alike
 */
public record PastLine(String label, String then, String now, boolean differs) {
    static PastLine of(String label, String then, String now) {
        return new PastLine(label, then, now, !then.equals(now));
    }

    boolean empty() {
        return then.isEmpty() && now.isEmpty();
    }
}
