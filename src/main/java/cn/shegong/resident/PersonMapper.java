package cn.shegong.resident;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Persons in and out. */
interface PersonMapper {
    Person person(@Param("id") long id);

    Person byIdNumber(@Param("idNumber") String idNumber);

    /** Whom somebody turned out to be, or null. */
    Long mergedInto(@Param("id") long id);

    /** The name under which somebody was entered a second time, or null. */
    String mergedName(@Param("id") long id);

    /** Merges that hold of persons or into persons who got their keys between two others, or out of such households. */
    List<MergedPerson> mergedBetween(@Param("afterId") long afterId, @Param("beforeId") long beforeId);

    /** Whom somebody turned out to be who was entered with a number, or null. */
    Long mergedWithNumber(@Param("idNumber") String idNumber);

    Person byDocument(@Param("document") OtherDocument document, @Param("number") String number);

    List<Person> ofHousehold(@Param("householdId") long householdId);

    void insert(@Param("p") Person person, @Param("searchKey") String searchKey, @Param("sortKey") String sortKey);

    /** Writes when the stored version is that of the person, and counts it up. */
    int update(@Param("p") Person person, @Param("searchKey") String searchKey, @Param("sortKey") String sortKey);

    int delete(@Param("id") long id);

    /** All of them when no keys are given. */
    List<SearchIndex.Entry> entries(@Param("ids") List<Long> ids);

    List<Long> page(
            @Param("filter") PersonFilter filter,
            @Param("order") PersonOrder order,
            @Param("today") LocalDate today,
            @Param("offset") int offset,
            @Param("limit") int limit);

    int count(@Param("filter") PersonFilter filter, @Param("today") LocalDate today);

    List<PersonRow> rows(@Param("ids") List<Long> ids, @Param("today") LocalDate today);

    List<Person> candidates(
            @Param("name") String name, @Param("birthDate") LocalDate birthDate, @Param("villageId") Long villageId);
}
