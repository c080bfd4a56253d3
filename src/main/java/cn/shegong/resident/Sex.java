package cn.shegong.resident;

import java.util.Arrays;
import java.util.Optional;

/** Sex as coded by GB/T 2261.1. */
public enum Sex {
    UNKNOWN("0", "未知"),
    MALE("1", "男"),
    FEMALE("2", "女"),
    UNSTATED("9", "未说明");

    private final String code;
    private final String label;

    Sex(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Reads a code or a word as found in lists: 男, 男性, 女, F …; empty when it is none of them. */
    public static Optional<Sex> of(String written) {
        String word = written == null ? "" : written.strip();
        return switch (word) {
            case "男性", "M", "m" -> Optional.of(MALE);
            case "女性", "F", "f" -> Optional.of(FEMALE);
            default ->
                Arrays.stream(values())
                        .filter(sex -> sex.code.equals(word) || sex.label.equals(word))
                        .findFirst();
        };
    }

    /** The rule of every sequence number in an ID: odd is male, even is female. */
    static Sex ofSequence(char digit) {
        return (digit - '0') % 2 == 1 ? MALE : FEMALE;
    }
}
