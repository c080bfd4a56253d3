package cn.shegong.resident;

import cn.shegong.base.Problems;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A citizen's ID number (公民身份号码, GB 11643-1999) or that of a residence permit for Hong Kong, Macau and Taiwan
 * residents, which is built alike.
 *
 * @param text 18 characters with a right check character; the last may be {@code X}
 */
public record IdNumber(String text) {
    private static final Pattern SHAPE = Pattern.compile("\\d{17}[\\dX]");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    /** @throws IllegalArgumentException when the text is not a well-formed number; what people type goes to {@link #read} */
    public IdNumber {
        if (!SHAPE.matcher(text).matches() || dateIn(text).isEmpty() || checkCharacter(text) != text.charAt(17)) {
            throw new IllegalArgumentException("not an ID number");
        }
    }

    /**
     * What came of reading a number.
     *
     * @param number there unless {@code problems} has errors
     * @param problems errors and warnings about the field {@code idNumber}
     * @param notes what was done or noticed on the way: {@code fifteen}, {@code fullwidth_ok}, {@code unknown_county}
     */
    public record Reading(Optional<IdNumber> number, Problems problems, Set<String> notes) {}

    /** Reads a number as typed, pasted or imported; {@code today} decides about the future and about age. */
    public static Reading read(String raw, LocalDate today) {
        return new IdNumberReading(today).read(raw);
    }

    /** Builds the number of the given parts, working out the check character. */
    public static IdNumber of(String countyCode, LocalDate birth, int sequence) {
        String first17 = countyCode + DATE.format(birth) + "%03d".formatted(sequence);
        return new IdNumber(first17 + checkCharacter(first17));
    }

    /** ISO 7064 MOD 11-2 over the first 17 digits. */
    static char checkCharacter(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    /** The date of birth within 18 characters; empty when no calendar has that day. */
    static Optional<LocalDate> dateIn(String text) {
        try {
            return Optional.of(LocalDate.parse(text.substring(6, 14), DATE));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    public LocalDate birthDate() {
        return dateIn(text).orElseThrow();
    }

    public Sex sex() {
        return Sex.ofSequence(text.charAt(16));
    }

    /** Where the person was first registered, which is often not where the person lives. */
    public String countyCode() {
        return text.substring(0, 6);
    }

    /** True for the residence permit of Hong Kong (81), Macau (82) and Taiwan (83) residents. */
    public boolean isResidencePermit() {
        return text.startsWith("81") || text.startsWith("82") || text.startsWith("83");
    }

    /** Completed years on a day, see {@link Age#on}. */
    public int ageOn(LocalDate day) {
        return Age.on(birthDate(), day);
    }

    /** For lists and anything printed: birth date hidden, {@code 220524********9937}. */
    public String masked() {
        return text.substring(0, 6) + "********" + text.substring(14);
    }

    /** For comparing with the card by eye: {@code 220524 19480315 9937}. */
    public String grouped() {
        return text.substring(0, 6) + " " + text.substring(6, 14) + " " + text.substring(14);
    }

    /** The number is personal data, so logs get the masked form. */
    @Override
    public String toString() {
        return masked();
    }
}
