package cn.shegong.screening;

import java.time.LocalDate;

/**
 * One step of a campaign from stage to stage.
 *
 * @param stage where it then stood
 * @param back whether it went back there
 * @param reason why it went back, or what was noted; or empty
 */
public record Step(
        long id,
        long screeningId,
        Stage stage,
        boolean back,
        LocalDate takenOn,
        long workerId,
        String workerName,
        String reason) {
    /** 汇总, or 退回汇总. */
    public String words() {
        return (back ? "退回" : "") + stage.label();
    }
}
