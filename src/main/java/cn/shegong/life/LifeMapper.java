package cn.shegong.life;

import cn.shegong.base.Slice;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Events in and out, and what is due. */
interface LifeMapper {
    LifeEvent event(@Param("id") long id);

    void insert(LifeEvent event);

    int delete(@Param("id") long id);

    /** @param slice null for all */
    List<LifeRow> rows(@Param("filter") LifeFilter filter, @Param("slice") Slice slice);

    long count(@Param("filter") LifeFilter filter);
}
