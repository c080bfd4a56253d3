package cn.shegong.doubles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
            assertThat(tables.naming("person"))
                    .hasSizeGreaterThan(8)
                    .isSubsetOf(known(Reference.TO_PERSONS, STAY_WITH_PERSON));
            assertThat(tables.naming("household"))
                    .hasSizeGreaterThan(8)
                    .isSubsetOf(known(Reference.TO_HOUSEHOLDS, STAY_WITH_HOUSEHOLD));
        }
    }

    @Test
    void findsItsColumnsInTheStore() {
        try (var town = new Doubled(temp)) {
            var mapper = town.hamlet.database.mapper(MergeMapper.class);
            var all = new ArrayList<>(Reference.TO_PERSONS);
            all.addAll(Reference.TO_HOUSEHOLDS);
            assertThat(all).allSatisfy(reference -> assertThat(
                            mapper.pointing(reference.table(), reference.column(), 1, reference.keys()))
                    .isEmpty());
        }
    }

    private static List<TablesMapper.Column> known(List<Reference> moved, List<TablesMapper.Column> staying) {
        var all = new ArrayList<>(staying);
        moved.forEach(reference -> all.add(new TablesMapper.Column(reference.table(), reference.column())));
        return all;
    }
}
