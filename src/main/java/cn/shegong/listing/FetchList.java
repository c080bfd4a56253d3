package cn.shegong.listing;

import java.util.List;

/**
 * Who is to be fetched first when a hazard strikes, each once: batch by batch, within a batch in the order in which one
 * comes past.
 *
 * @param inInstitutions how many more live in a home, which fetches them itself
 */
public record FetchList(Hazard hazard, List<FetchRow> rows, int inInstitutions) {
    public FetchList {
        rows = List.copyOf(rows);
    }

    /** How many of a batch, from 0. */
    public long inBatch(int batch) {
        return rows.stream().filter(row -> row.batch() == batch).count();
    }
}
