package cn.shegong.report;

/**
 * One worker in the month; a joint visit stands under each of its workers, so these do not add up to the station's.
 *
 * @param visits 户次 as 走访人
 * @param accompanied 户次 as 陪同人
 * @param failed attempts that met nobody
 * @param minutes duration of the successful visits as 走访人
 */
public record WorkerFigures(String worker, Figure visits, Figure accompanied, Figure failed, int minutes) {
    /** Hours with one decimal. */
    public String hours() {
        return String.format(java.util.Locale.ROOT, "%.1f", minutes / 60.0);
    }
}
