package cn.shegong.assessment;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Definitions in and out of the store. */
interface InstrumentMapper {
    /** One version as it is stored. */
    record Row(
            long id,
            String code,
            int version,
            String label,
            InstrumentOrigin origin,
            String definition,
            String digest,
            String addedBy,
            LocalDateTime addedAt) {}

    /** Whether an instrument is offered, as decided last. */
    record Offer(long id, String code, boolean offered, String reason, String decidedBy, LocalDateTime decidedAt) {}

    /** Keys only, the oldest first: the definitions are long and never change. */
    List<Long> ids();

    Row row(@Param("id") long id);

    Long find(@Param("code") String code, @Param("version") int version);

    /** The last about each code. */
    List<Offer> offers();

    void insert(Row row);

    void insertOffer(Offer offer);
}
