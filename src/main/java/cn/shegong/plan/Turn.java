package cn.shegong.plan;

/**
 * Whose turn it is to go to a village on a day.
 *
 * @param workerId null where it is nobody's
 * @param absent the colleague in whose place; empty while one goes oneself
 */
public record Turn(Long workerId, String name, String absent) {
    static final Turn NOBODYS = new Turn(null, "", "");

    /** 李强, 李强（代王芳）; empty where it is nobody's. */
    public String words() {
        return absent.isEmpty() ? name : name + "（代" + absent + "）";
    }
}
