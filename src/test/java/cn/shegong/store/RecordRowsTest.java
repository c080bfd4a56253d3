package cn.shegong.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Select;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordRowsTest {
    @TempDir
    Path temp;

    private Database database;
    private Rows mapper;

    record Whole(long id, String firstName, LocalDate bornOn, Boolean met) {}

    interface Rows {
        @Select("select true met, date '1950-03-01' as born_on, '王芳' as first_name, 7 as id, 'more' as other")
        List<Whole> inAnyOrder();

        @Select("select cast(null as bigint) id, cast(null as varchar) first_name, cast(null as date) born_on,"
                + " cast(null as boolean) met")
        List<Whole> nothing();

        @Select("select 8 as id, cast(null as varchar) first_name, cast(null as date) born_on, false as met")
        Whole one();

        @Select("select 8 as id, 'x' as first_name, false as met")
        Whole tooFew();
    }

    @BeforeEach
    void open() {
        database = TestStore.in(temp, Clock.systemDefaultZone());
        mapper = database.mapper(Rows.class);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void findsEachComponentByItsNameWhateverTheOrder() {
        assertThat(mapper.inAnyOrder()).containsExactly(new Whole(7, "王芳", LocalDate.of(1950, 3, 1), true));
        assertThat(mapper.one()).isEqualTo(new Whole(8, null, null, false));
    }

    @Test
    void aRowOfNothingIsNoRecord() {
        assertThat(mapper.nothing()).containsExactly((Whole) null);
    }

    @Test
    void saysWhichComponentHasNoColumn() {
        assertThatThrownBy(mapper::tooFew).rootCause().hasMessageContaining("Whole.bornOn");
    }
}
