package cn.shegong.attachment;

import java.util.List;
import org.apache.ibatis.annotations.Param;

/** What was filed, in and out of the store. */
interface DocumentMapper {
    void insert(FiledDocument document);

    FiledDocument find(@Param("id") long id);

    List<FiledDocument> ofHousehold(@Param("householdId") long householdId);

    List<FiledDocument> ofVisit(@Param("visitRoot") long visitRoot);

    List<FiledDocument> versions(@Param("rootId") long rootId);

    /** The version that holds, or null when it is void. */
    FiledDocument active(@Param("rootId") long rootId);

    /** Those of a household whose file was the same to the byte. */
    List<FiledDocument> same(@Param("householdId") long householdId, @Param("hash") String hash);

    /** Ends the version that holds; 0 when it does not hold any more. */
    int end(@Param("id") long id);
}
