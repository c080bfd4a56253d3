package cn.shegong.fact;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Facts and the station's own fields in and out. */
interface FactMapper {
    /** A field of the station's own as its row has it. */
    record OwnField(String code, String label, FactKind kind, FactField.About about, String choices) {}

    /** What holds now, of persons. */
    List<Fact> ofPersons(@Param("ids") List<Long> personIds);

    /** What holds now, of households. */
    List<Fact> ofHouseholds(@Param("ids") List<Long> householdIds);

    /** Every value ever, newest first; one of the two keys is null. */
    List<Fact> history(@Param("personId") Long personId, @Param("householdId") Long householdId);

    /** What was known at a moment; one of the two keys is null. */
    List<Fact> knownAt(
            @Param("personId") Long personId, @Param("householdId") Long householdId, @Param("at") LocalDateTime at);

    void insert(Fact fact);

    void replace(@Param("id") long id, @Param("by") long by);

    /** Rows with keys between two others that nothing has replaced. */
    List<Fact> between(@Param("after") long afterId, @Param("until") long untilId);

    void unreplace(@Param("by") long by);

    void delete(@Param("id") long id);

    List<OwnField> ownFields();

    void insertOwnField(OwnField field);

    void updateOwnField(OwnField field);
}
