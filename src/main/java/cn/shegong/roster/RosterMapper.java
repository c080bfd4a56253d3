package cn.shegong.roster;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Roster entries and their members in and out, and the by-name lists. */
interface RosterMapper {
    /** Who, a household or a person, is on which roster. */
    record Listed(long id, Category category) {}

    /** A category of the station's own; {@code fields} are codes parted by blanks. */
    record OwnCategory(String code, String description, String fields, LocalDate retiredOn) {}

    List<OwnCategory> ownCategories();

    void insertCategory(
            @Param("code") String code,
            @Param("label") String label,
            @Param("description") String description,
            @Param("fields") String fields);

    void updateCategory(OwnCategory category);

    RosterEntry entry(@Param("id") long id);

    List<RosterEntry> entriesOfHousehold(@Param("householdId") long householdId);

    List<RosterEntry> entriesOfPerson(@Param("personId") long personId);

    List<RosterEntry> entriesOn(@Param("category") Category category, @Param("day") LocalDate day);

    void insertEntry(RosterEntry entry);

    /** Writes when the stored version is that of the entry, and counts it up. */
    int updateEntry(RosterEntry entry);

    void deleteEntry(@Param("id") long id);

    RosterMember member(@Param("id") long id);

    List<RosterMember> members(@Param("entryIds") List<Long> entryIds);

    void insertMember(RosterMember member);

    void updateMember(RosterMember member);

    void deleteMembers(@Param("entryId") long entryId);

    void deleteMember(@Param("id") long id);

    /** Spells of a person on a roster, in entries other than one, that share a day with those from {@code from} until {@code until}. */
    List<RosterMember> overlapping(
            @Param("category") Category category,
            @Param("personId") long personId,
            @Param("besides") long memberId,
            @Param("from") LocalDate from,
            @Param("until") LocalDate until);

    String nameOf(@Param("personId") long personId);

    List<RosterRow> persons(
            @Param("category") Category category, @Param("on") LocalDate on, @Param("notOn") LocalDate notOn);

    List<RosterRow> households(
            @Param("category") Category category, @Param("on") LocalDate on, @Param("notOn") LocalDate notOn);

    List<Listed> categoriesOfHouseholds(@Param("ids") List<Long> householdIds, @Param("on") LocalDate on);

    List<Listed> categoriesOfPersons(@Param("ids") List<Long> personIds, @Param("on") LocalDate on);
}
