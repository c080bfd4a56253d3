package cn.shegong.life;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Of the past what the services of other features do not tell. */
interface HistoryMapper {
    /** When a person or a household was first written down; null when nobody knows. */
    LocalDateTime firstKnown(@Param("subject") String subject, @Param("id") long id);

    /** The day on which the event happened that brought a correction about; null when no event did. */
    LocalDate happened(@Param("changeId") long changeId);

    /** Persons whose corrections once named a household. */
    List<Long> onceIn(@Param("pattern") String pattern);
}
