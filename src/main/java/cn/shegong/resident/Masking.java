package cn.shegong.resident;

/** How personal numbers look where nobody has asked to see them. Masking twice changes nothing. */
public final class Masking {
    private Masking() {}

    /** {@code 220524********9937}. */
    public static String idNumber(String number) {
        return number == null || number.length() != 18 || isMasked(number)
                ? document(number)
                : number.substring(0, 6) + "********" + number.substring(14);
    }

    /** First and last two characters of any other number. */
    public static String document(String number) {
        if (number == null || number.isEmpty()) {
            return "";
        }
        if (isMasked(number)) {
            return number;
        }
        return number.length() <= 6
                ? "****"
                : number.substring(0, 2) + "*".repeat(number.length() - 4) + number.substring(number.length() - 2);
    }

    /** {@code 154****1234}, {@code 0435-***2345}. */
    public static String phone(String number) {
        if (number == null || number.isEmpty() || isMasked(number)) {
            return number == null ? "" : number;
        }
        return PhoneNumber.read(number).numbers().stream()
                .findFirst()
                .map(PhoneNumber::masked)
                .orElse("****");
    }

    public static boolean isMasked(String number) {
        return number.contains("**");
    }
}
