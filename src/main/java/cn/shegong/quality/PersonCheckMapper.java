package cn.shegong.quality;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** What can be wrong with persons, each over the whole store. */
interface PersonCheckMapper {
    List<Hit> withoutNumber(@Param("reasons") List<String> reasons);

    /** {@code said}: the recorded sex followed by the ID number. */
    List<Hit> otherSex();

    /** {@code said}: the date in the ID number. */
    List<Hit> otherBirth();

    /** Born after today, or before {@code oldest} and still alive. */
    List<Hit> impossibleBirth(@Param("today") LocalDate today, @Param("oldest") LocalDate oldest);

    List<Hit> withoutBirth();

    List<Hit> withoutSex();

    /** Every phone number that is no mobile one, as {@code said}. */
    List<Hit> oddPhones(@Param("columns") List<String> columns);

    /** The phones that so many households have. */
    List<String> sharedPhones(@Param("fewest") int fewest);

    /** {@code said}: the phone. */
    List<Hit> withPhone(@Param("phones") List<String> phones);

    /** {@code said}: a kinship of the other sex. */
    List<Hit> otherKinship(@Param("men") List<String> men, @Param("women") List<String> women);

    List<Hit> sameSexSpouse();

    /** {@code amount}: how many spouses the head has. */
    List<Hit> severalSpouses();

    /** {@code said}: the kinship that the birth dates contradict. */
    List<Hit> wrongGeneration();
}
