package cn.shegong.quality;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** What is missing or contradictory in what is known beyond the common fields, each over the whole store. */
interface FactCheckMapper {
    /** Certificates on another ID number than the person's. */
    List<Hit> otherHolder(@Param("today") LocalDate today);

    /** @param today as facts are written; {@code said} is the last day of the certificate */
    List<Hit> expiredCard(@Param("today") String today);

    List<Hit> withoutCard(@Param("today") LocalDate today);

    /** {@code said}: the number on the roster that the file does not have. */
    List<Hit> cardOnRosterOnly(@Param("today") LocalDate today);

    /** {@code said}: the digits of type and grade. */
    List<Hit> graveNotListed(@Param("born") LocalDate born, @Param("today") LocalDate today);

    /** @param phone whether it is the phone of a known guardian that is missing */
    List<Hit> childWithout(
            @Param("categories") List<String> categories,
            @Param("phone") boolean phone,
            @Param("today") LocalDate today);

    List<Hit> aloneWithoutCarer(@Param("born") LocalDate born, @Param("today") LocalDate today);

    /** @param agreement whether it is the agreement that is missing */
    List<Hit> dispersedWithout(@Param("agreement") boolean agreement, @Param("today") LocalDate today);

    /** {@code said}: what the file says of the allowance. */
    List<Hit> livingAllowance(@Param("today") LocalDate today);

    /**
     * {@code said}: the digits of type and grade, then what the file says of the allowance.
     *
     * @param mindGrade the last grade that counts for 智力 and 精神
     */
    List<Hit> careAllowance(@Param("mindGrade") String mindGrade, @Param("today") LocalDate today);
}
