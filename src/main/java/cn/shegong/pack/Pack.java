package cn.shegong.pack;

import java.time.LocalDateTime;

/**
 * A pack of sheets that was made.
 *
 * @param number the station's own, from 1
 * @param chosen what was chosen for it, in words
 * @param makerName who made it
 * @param sheets how many there are
 * @param entered how many were keyed in
 * @param skipped how many will not be
 */
public record Pack(
        long id,
        int number,
        String title,
        String chosen,
        String makerName,
        LocalDateTime madeAt,
        int sheets,
        int entered,
        int skipped) {
    /** Sheets that are still to be keyed in. */
    public int open() {
        return sheets - entered - skipped;
    }

    /** 12号 朝阳村. */
    public String name() {
        return number + " 号　" + title;
    }
}
