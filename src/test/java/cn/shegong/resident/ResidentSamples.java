package cn.shegong.resident;

import cn.shegong.base.Actor;
import cn.shegong.base.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Invented people of an invented township, and who records them. */
public final class ResidentSamples {
    public static final Actor HEAD = new Actor(7, "王芳", Role.HEAD);
    public static final Actor WORKER = new Actor(8, "李静", Role.SOCIAL_WORKER);
    public static final Actor READER = new Actor(9, "赵敏", Role.READER);
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    public static final Clock CLOCK = Clock.fixed(
            TODAY.atTime(10, 30).atZone(ZoneId.of("Asia/Shanghai")).toInstant(), ZoneId.of("Asia/Shanghai"));

    /** A man of 78. */
    public static final Person ZHANG = Person.named("张德山", "220524194803159937").with(p -> p.phone = "15400001234");

    /** A woman of 80, the wife. */
    public static final Person LIU =
            Person.named("刘桂兰", "22072119460101992X").with(p -> p.kinship = Kinship.SPOUSE.code());

    /** A boy of 10, the grandson. */
    public static final Person BOY = Person.named("张小宝", "220102201606309919").with(p -> p.kinship = "41");

    private ResidentSamples() {}

    /** A valid number that nobody has. */
    public static String idNumber(LocalDate birth, int sequence) {
        return IdNumber.of("220524", birth, 990 + sequence % 10).text();
    }
}
