package cn.shegong.base;

/** The station's rules say no. The message is Chinese and says what the user can do; nothing was written. */
public final class Refusal extends RuntimeException {
    public Refusal(String message) {
        super(message);
    }

    public Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}
