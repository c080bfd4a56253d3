package cn.shegong.doubles;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Everybody as far as likeness goes, and who was said to be different. */
interface DoublesMapper {
    List<Profile> profiles();

    Profile profile(@Param("id") long id);

    /** The key of the last deed that is on record; 0 for none. */
    long lastDeed();

    Long villageOf(@Param("householdId") long householdId);

    /**
     * Who may be like somebody that is being typed.
     *
     * @param sounds in which the name can be read, syllables parted by blanks
     * @param names in which another record may have the person
     * @param numbers that may be an ID number
     */
    List<Profile> candidates(
            @Param("sounds") List<String> sounds,
            @Param("names") List<String> names,
            @Param("numbers") List<String> numbers,
            @Param("birthDate") LocalDate birthDate);

    List<Different> differents();

    Different different(@Param("id") long id);

    Different differentOf(@Param("oneId") long oneId, @Param("otherId") long otherId);

    void insertDifferent(
            @Param("id") long id,
            @Param("oneId") long oneId,
            @Param("otherId") long otherId,
            @Param("note") String note,
            @Param("at") java.time.LocalDateTime at,
            @Param("by") String by);

    int deleteDifferent(@Param("id") long id);
}
