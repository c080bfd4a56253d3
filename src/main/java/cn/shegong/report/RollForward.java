package cn.shegong.report;

import cn.shegong.count.Figure;

/** How a roster went through the period: opening + entered − left = closing, by name. */
public record RollForward(Figure opening, Figure entered, Figure left, Figure closing) {
    /** 户 or 人. */
    public String unit() {
        return opening.unit().label();
    }

    /** Whether the four lists tie; they do by construction, and the paper says so. */
    public boolean ties() {
        return opening.value() + entered.value() - left.value() == closing.value();
    }
}
