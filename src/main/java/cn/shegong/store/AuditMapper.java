package cn.shegong.store;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.cursor.Cursor;

/** Audit lines in and out. */
interface AuditMapper {
    void insert(AuditLine line);

    List<AuditLine> newest(@Param("limit") int limit);

    List<AuditLine> slice(@Param("filter") AuditFilter filter, @Param("offset") int offset, @Param("limit") int limit);

    long count(@Param("filter") AuditFilter filter);

    /** Lines from a key on, in the order in which they were written. */
    List<AuditLine> from(@Param("id") long id, @Param("limit") int limit);

    long countOfDeed(@Param("deed") long deed);

    AuditLine line(@Param("id") long id);

    /** How many lines there are up to and including one. */
    long number(@Param("id") long id);

    /** The key of the transaction after this one, or null. */
    Long deedAfter(@Param("deed") long deed);

    /** The key of the line before this one, or null. */
    Long lineBefore(@Param("id") long id);

    List<AuditLine> about(@Param("subject") String subject, @Param("subjectId") long subjectId);

    List<AuditLine> after(@Param("id") long id);

    /** All lines, oldest first, one at a time. */
    Cursor<AuditLine> all();

    AuditLine last();

    long highestId();
}
