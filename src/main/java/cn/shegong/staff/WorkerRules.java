package cn.shegong.staff;

import cn.shegong.base.Problems;
import java.util.List;

/** What a worker's entry must be; names at the station are told apart by the sign-in list, so they differ. */
public final class WorkerRules {
    private WorkerRules() {}

    /** @param others everybody who is or was at the station */
    public static Problems check(Worker worker, List<Worker> others) {
        var problems = Problems.none();
        if (worker.name().isBlank()) {
            problems.error("name", "blank", "请填写姓名。");
        } else if (worker.name().length() > 60) {
            problems.error("name", "too_long", "姓名太长，最多 60 个字。");
        }
        boolean taken = others.stream()
                .anyMatch(
                        o -> o.atStation() && o.id() != worker.id() && o.name().equals(worker.name()));
        if (taken) {
            problems.error("name", "taken", "站里已经有一位同名的人，登录时会分不清。请加上区别，如“王芳（小）”。");
        }
        if (worker.startedOn() == null) {
            problems.error("startedOn", "blank", "请填写到站日期。");
        }
        return problems;
    }
}
