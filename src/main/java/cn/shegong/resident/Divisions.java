package cn.shegong.resident;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Division codes (GB/T 2260): all provinces, and every county of Jilin that is or ever was. */
public final class Divisions {
    /**
     * @param code six digits
     * @param name name at the time the code was in force
     * @param validTo the last year of the code; empty while it is in force, {@code ?} when the year is not known
     */
    public record Division(String code, String name, String validTo) {
        public boolean isCurrent() {
            return validTo.isEmpty();
        }
    }

    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");
    private static final String JILIN = "22";
    private static final Set<String> PERMIT_CODES = Set.of("810000", "820000", "830000");
    private static final Map<String, Division> BY_CODE = read();

    private Divisions() {}

    /** Whether two digits begin the codes of a province, or (81, 82, 83) those of a residence permit. */
    public static boolean isProvince(String twoDigits) {
        return PROVINCES.contains(twoDigits);
    }

    /** The county of Jilin with this code, current or abolished. */
    public static Optional<Division> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** Codes abolished long ago stay on old people's cards; of other provinces only the first two digits are known here. */
    static boolean mayStandOnACard(String code) {
        return switch (code.substring(0, 2)) {
            case JILIN -> BY_CODE.containsKey(code);
            case "81", "82", "83" -> PERMIT_CODES.contains(code);
            default -> true;
        };
    }

    private static Map<String, Division> read() {
        Map<String, Division> all = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Divisions.class.getResourceAsStream("divisions.csv"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cell -> all.put(cell[0], new Division(cell[0], cell[1], cell[2])));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Collections.unmodifiableMap(all);
    }
}
