package cn.shegong.doubles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A column that names a person or a household is moved by a merge, or stands here with the reason why it is not. */
class ReferenceTest {
    /** What a merge leaves as it is. */
    private static final List<TablesMapper.Column> STAY_WITH_PERSON = List.of(
            // Written by the merge itself when the head changes.
            new TablesMapper.Column("household", "head_id"),
            // Whom the row was before it was somebody else.
            new TablesMapper.Column("merged_person", "person_id"));

    private static final List<TablesMapper.Column> STAY_WITH_HOUSEHOLD = List.of(
            // People are moved one by one.
            new TablesMapper.Column("person", "household_id"),
            // Where the other record stood, so that it can go back there.
            new TablesMapper.Column("merged_person", "household_id"),
            // Two households that were one are still two in what befell them.
            new TablesMapper.Column("life_event", "household_id"),
            new TablesMapper.Column("life_event", "other_household_id"));

    @TempDir
    Path temp;

    @Test
    void knowsEveryColumnThatNamesAPersonOrAHousehold() {
        try (var town = new Doubled(temp)) {
            var tables = town.hamlet.database.mapper(TablesMapper.class);
            assertThat(naming(tables, "person"))
                    .hasSizeGreaterThan(8)
                    .contains(new TablesMapper.Column("household", "head_id"))
                    .isSubsetOf(known(Reference.TO_PERSONS, STAY_WITH_PERSON));
            assertThat(naming(tables, "household"))
                    .hasSizeGreaterThan(8)
                    .isSubsetOf(known(Reference.TO_HOUSEHOLDS, STAY_WITH_HOUSEHOLD));
        }
    }

    /** Columns that refer to a table's key, those without a foreign key by their names. */
    private static Set<TablesMapper.Column> naming(TablesMapper tables, String table) {
        var columns = tables.keyColumns();
        var naming = new HashSet<>(tables.ending(table + "_id"));
        for (var foreign : tables.foreignKeys()) {
            for (var own : columns) {
                boolean refers = own.get("own").equals(foreign.get("own"))
                        && columns.stream()
                                .anyMatch(key -> key.get("own").equals(foreign.get("target"))
                                        && key.get("of").equals(table)
                                        && key.get("named").equals("id")
                                        && key.get("place").equals(own.get("target")));
                if (refers) {
                    naming.add(new TablesMapper.Column(
                            own.get("of").toString(), own.get("named").toString()));
                }
            }
        }
        return naming;
    }

    private static List<TablesMapper.Column> known(List<Reference> moved, List<TablesMapper.Column> staying) {
        var all = new ArrayList<>(staying);
        moved.forEach(reference -> all.add(new TablesMapper.Column(reference.table(), reference.column())));
        return all;
    }
}
