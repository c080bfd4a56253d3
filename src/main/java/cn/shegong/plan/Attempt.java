package cn.shegong.plan;

import cn.shegong.visit.MissReason;
import java.time.LocalDateTime;

/** That somebody went and met nobody: kept beside the name, never counted. */
public record Attempt(LocalDateTime at, MissReason reason) {
    /** 11月3日 住院或外出. */
    public String words() {
        return at.getMonthValue() + "月" + at.getDayOfMonth() + "日 " + reason.label();
    }
}
