package cn.shegong.store;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.cursor.Cursor;

/** Audit lines in and out. */
interface AuditMapper {
    void insert(AuditLine line);

    List<AuditLine> newest(@Param("limit") int limit);

    List<AuditLine> slice(@Param("wanted") String wanted, @Param("offset") int offset, @Param("limit") int limit);

    long count(@Param("wanted") String wanted);

    List<AuditLine> about(@Param("subject") String subject, @Param("subjectId") long subjectId);

    List<AuditLine> after(@Param("id") long id);

    /** All lines, oldest first, one at a time. */
    Cursor<AuditLine> all();

    AuditLine last();

    long highestId();
}
