package cn.shegong.draft;

import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Drafts in and out. */
interface DraftMapper {
    /** How many forms a worker has half typed. */
    record Unfinished(long workerId, int forms) {}

    List<Unfinished> unfinished();

    Draft find(@Param("workerId") long workerId, @Param("kind") String kind, @Param("about") String about);

    List<Draft> of(@Param("workerId") long workerId);

    int update(Draft draft);

    void insert(Draft draft);

    int delete(@Param("workerId") long workerId, @Param("kind") String kind, @Param("about") String about);
}
