package cn.shegong.roster;

import java.time.LocalDate;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;

/** Rows of lower features as plainly as the tables allow, for tests of higher features alone. */
public interface PlainRowsMapper {
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
              #{death}, '', #{searchKey}, #{searchKey})""")
    void person(
            @Param("id") long id,
            @Param("householdId") long householdId,
            @Param("name") String name,
            @Param("searchKey") String searchKey,
            @Param("birth") LocalDate birth,
            @Param("death") LocalDate death);

    @Update("update household set head_id = #{headId} where id = #{id}")
    void head(@Param("id") long id, @Param("headId") long headId);

    @Update("update household set village_id = #{villageId} where id = #{id}")
    void move(@Param("id") long id, @Param("villageId") long villageId);

    @Insert(
            """
            insert into roster_entry (id, version, category, household_id, number, grade, cause, started_on, ended_on,
              end_reason, recorded_on, note)
            values (#{id}, 0, #{category}, #{householdId}, '', '', '', #{from}, #{to}, case when #{to} is null then '' else '退出' end,
              #{from}, '')""")
    void entry(
            @Param("id") long id,
            @Param("category") String category,
            @Param("householdId") Long householdId,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to);

    @Insert(
            """
            insert into roster_member (id, entry_id, person_id, started_on, end_reason, recorded_on)
            values (#{id}, #{entryId}, #{personId}, #{from}, '', #{from})""")
    void member(
            @Param("id") long id,
            @Param("entryId") long entryId,
            @Param("personId") long personId,
            @Param("from") LocalDate from);

    @Update("update person set died_on = #{day} where id = #{id}")
    void died(@Param("id") long id, @Param("day") LocalDate day);
}
