package cn.shegong.roster.ui;

import cn.shegong.roster.Category;
import cn.shegong.roster.ElderFigures;
import cn.shegong.roster.Roll;

/**
 * A line of the list of rosters.
 *
 * @param roll what it opens; null for a heading
 * @param figure what stands at its end: 12 户 31 人; empty when nobody is on it
 * @param elders the eight classes, where the line is about all of them; else null
 */
record CategoryLine(String label, Roll roll, String figure, ElderFigures elders) {
    static CategoryLine heading(String label) {
        return new CategoryLine(label, null, "", null);
    }

    boolean isHeading() {
        return roll == null;
    }

    /** The one roster of the line; the first of several. */
    Category category() {
        return roll.category();
    }
}
