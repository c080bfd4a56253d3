package cn.shegong.roster.ui;

import cn.shegong.fact.FactField;
import cn.shegong.roster.RollLine;
import java.util.List;

/**
 * What is known of a line of a roll.
 *
 * @param grants its entries on the roll's rosters, newest first
 */
record MemberFile(RollLine line, List<Grant> grants, List<FactField> fields) {}
