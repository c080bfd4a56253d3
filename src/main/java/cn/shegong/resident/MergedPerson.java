package cn.shegong.resident;

import cn.shegong.base.ChineseDate;
import java.time.LocalDateTime;

/** Somebody who had been entered twice, while the two are one. */
public record MergedPerson(String name, String keptName, LocalDateTime at, String by) {
    /** 李静在2026年11月3日把李秀瑛合并到李秀英名下; says which merge it is to who has to find it. */
    public String sentence() {
        return by + "在" + ChineseDate.ofDay(at.toLocalDate()).text() + "把" + name + "合并到" + keptName + "名下";
    }
}
