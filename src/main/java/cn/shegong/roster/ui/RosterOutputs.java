package cn.shegong.roster.ui;

import cn.shegong.base.Slice;
import cn.shegong.roster.RollFilter;
import java.util.List;

/** What a higher feature makes of a list: papers and workbooks. */
public interface RosterOutputs {
    /** @param fields codes of the facts that have a column on the screen */
    void ledger(RollFilter filter, Slice order, List<String> fields);

    void notice(RollFilter filter);

    /** Whom to fetch first; a village or a group that is already chosen, or null. */
    void fetch(Long villageId, Long groupId);
}
