package cn.shegong.visit.ui;

import cn.shegong.base.Typed;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a time of day and a duration as people type them. */
final class TypedTime {
    private static final Pattern TIME = Pattern.compile("(上午|早上|中午|下午|晚上)?(\\d{1,2})(?:[:：.点时]?(\\d{2})?(半)?分?)?");
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,3})(?:分|分钟)?");
    private static final Pattern HOURS = Pattern.compile("(?:(\\d{1,2})(?:个|个半)?小时)?(?:(\\d{1,2})分钟?)?");

    private TypedTime() {}

    /** 9:30, 930, 14, 9点半, 下午3点; empty when it is no time. */
    static Optional<LocalTime> read(String typed) {
        Matcher m = TIME.matcher(Typed.compact(typed));
        if (!m.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(m.group(2));
        int minute = m.group(4) != null ? 30 : m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
        boolean afternoon = "下午".equals(m.group(1)) || "晚上".equals(m.group(1));
        if (afternoon && hour < 12) {
            hour += 12;
        }
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    /** Minutes: 40, 40分钟, 半小时, 1小时, 1小时20分, 1个半小时; empty when it is no duration. */
    static OptionalInt readMinutes(String typed) {
        var text = Typed.compact(typed);
        Matcher plain = MINUTES.matcher(text);
        if (plain.matches()) {
            return OptionalInt.of(Integer.parseInt(plain.group(1)));
        }
        if (text.equals("半小时") || text.equals("半个小时")) {
            return OptionalInt.of(30);
        }
        Matcher m = HOURS.matcher(text);
        if (text.isEmpty() || !m.matches()) {
            return OptionalInt.empty();
        }
        int hours = m.group(1) == null ? 0 : Integer.parseInt(m.group(1)) * 60;
        int half = text.contains("个半小时") ? 30 : 0;
        return OptionalInt.of(hours + half + (m.group(2) == null ? 0 : Integer.parseInt(m.group(2))));
    }

    /** 9:30; empty for midnight, which stands for a visit whose time was not noted. */
    static String shown(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? "" : "%d:%02d".formatted(time.getHour(), time.getMinute());
    }
}
