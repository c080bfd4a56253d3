package cn.shegong.assessment;

import java.time.LocalDate;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;

/** Rows of lower features as plainly as the tables allow, for tests of assessments alone. */
interface PlainRowsMapper {
    @Insert(
            "insert into village (id, name, kind, code, sort_order, valid) values (#{id}, #{name}, 'VILLAGE', '', #{id}, true)")
    void village(@Param("id") long id, @Param("name") String name);

    @Insert(
            "insert into worker (id, name, role, phone, started_on) values (#{id}, #{name}, 'SOCIAL_WORKER', '', '2020-01-01')")
    void worker(@Param("id") long id, @Param("name") String name);

    @Insert(
            """
            insert into household (id, version, village_id, address, housing, note, closed_reason)
            values (#{id}, 0, #{villageId}, '', 'PRESENT', '', '')""")
    void household(@Param("id") long id, @Param("villageId") Long villageId);

    @Insert(
            """
            insert into person (id, version, household_id, kinship, name, former_name, nickname, sex, birth_date,
              other_document, ethnicity, phone, phone2, contact_name, contact_phone, died_on, note, search_key, sort_key)
            values (#{id}, 0, #{householdId}, '', #{name}, '', '', 'UNKNOWN', #{birth}, 'NOT_SEEN', '', '', '', '', '',
              null, '', #{searchKey}, #{searchKey})""")
    void person(
            @Param("id") long id,
            @Param("householdId") long householdId,
            @Param("name") String name,
            @Param("searchKey") String searchKey,
            @Param("birth") LocalDate birth);

    @Update("update household set head_id = #{headId} where id = #{id}")
    void head(@Param("id") long id, @Param("headId") long headId);

    @Update("update person set died_on = #{day} where id = #{id}")
    void died(@Param("id") long id, @Param("day") LocalDate day);
}
