package cn.shegong.quality;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** What can be wrong with rosters, each over the whole store; {@code said} is the category where nothing else is told. */
interface RosterCheckMapper {
    List<Hit> dead(@Param("today") LocalDate today);

    /** Who died before being entered. */
    List<Hit> deadBefore();

    List<Hit> moved(@Param("today") LocalDate today);

    /** Members of a household's entry who live in another one. */
    List<Hit> elsewhere(@Param("today") LocalDate today);

    /** @param household whether a household is found once rather than each of its people */
    List<Hit> onBoth(
            @Param("first") String first,
            @Param("second") String second,
            @Param("household") boolean household,
            @Param("today") LocalDate today);

    /** @param old true for who was born on the day or before, false for who was born after it */
    List<Hit> ages(
            @Param("category") String category,
            @Param("born") LocalDate born,
            @Param("old") boolean old,
            @Param("today") LocalDate today);

    List<Hit> men(@Param("category") String category, @Param("today") LocalDate today);

    /** Neither old nor minor nor disabled. */
    List<Hit> ableAdults(
            @Param("category") String category,
            @Param("grownUp") LocalDate grownUp,
            @Param("old") LocalDate old,
            @Param("today") LocalDate today);

    /** {@code said}: the state of the father, a stroke, that of the mother. */
    List<Hit> parents(@Param("category") String category, @Param("today") LocalDate today);

    List<Hit> notSevere(@Param("category") String category, @Param("today") LocalDate today);

    /** Who was born on the day or before and is not on the roster. */
    List<Hit> notListed(
            @Param("category") String category, @Param("born") LocalDate born, @Param("today") LocalDate today);

    List<Hit> withoutReview(@Param("categories") List<String> categories, @Param("today") LocalDate today);

    /** {@code said}: what the fact says of the household, whose grant is to be looked at only after the latest day. */
    List<Hit> reviewAfter(
            @Param("category") String category,
            @Param("field") String field,
            @Param("content") String content,
            @Param("latest") LocalDate latest,
            @Param("today") LocalDate today);

    List<Hit> overdueReview(@Param("today") LocalDate today);

    List<Hit> withoutAmount(@Param("category") String category, @Param("today") LocalDate today);

    /** {@code amount} people insured of {@code said}. */
    List<Hit> tooManyInsured(@Param("today") LocalDate today);

    List<Hit> beforeBirth();

    /** When the station wrote down its first entry, or null. */
    LocalDate firstRecorded();

    /** {@code said}: the category and the day of recording, which is later than the start, itself not before {@code first}. */
    List<Hit> recordedAfter(@Param("first") LocalDate first, @Param("today") LocalDate today);
}
