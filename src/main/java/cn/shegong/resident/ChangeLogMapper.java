package cn.shegong.resident;

import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Corrections in and out. */
interface ChangeLogMapper {
    void insert(RecordChange change);

    List<RecordChange> about(@Param("subject") String subject, @Param("subjectId") long subjectId);

    List<RecordChange> between(@Param("afterId") long afterId, @Param("beforeId") long beforeId);
}
