package cn.shegong.resident;

import static cn.shegong.resident.ResidentSamples.CLOCK;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static cn.shegong.resident.ResidentSamples.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.place.PlaceService;
import cn.shegong.store.Database;
import cn.shegong.store.TestStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeLogTest {
    @TempDir
    Path temp;

    private Database database;
    private ChangeLog changes;
    private ResidentService residents;
    private long zhang;

    @BeforeEach
    void open() {
        database = TestStore.in(temp, CLOCK);
        changes = new ChangeLog(database);
        residents = new ResidentService(database, changes);
        zhang = new HouseholdService(database, changes, new PlaceService(database))
                .add(WORKER, Household.BLANK, ZHANG)
                .headId();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Person whole() {
        return residents.whole(WORKER, zhang).orElseThrow();
    }

    @Test
    void keepsOnlyTheFieldsThatChanged() {
        residents.correct(WORKER, whole().with(p -> p.phone = "15400009999"));
        assertThat(changes.about("person", zhang))
                .singleElement()
                .satisfies(change -> assertThat(changes.fields(change)).containsExactly("phone"));
    }

    @Test
    void takesACorrectionBack() {
        residents.correct(WORKER, whole().with(p -> {
            p.phone = "15400009999";
            p.diedOn = ResidentSamples.TODAY;
        }));
        var change = changes.about("person", zhang).get(0);
        residents.correct(WORKER, whole().with(p -> p.note = "另改一处"));
        residents.correct(WORKER, changes.undone(change, whole()).orElseThrow());
        assertThat(whole().phone()).isEqualTo(ZHANG.phone());
        assertThat(whole().diedOn()).isNull();
        assertThat(whole().note()).isEqualTo("另改一处");
    }

    @Test
    void doesNotTakeBackWhatWasCorrectedAgainSince() {
        residents.correct(WORKER, whole().with(p -> p.phone = "15400009999"));
        var change = changes.about("person", zhang).get(0);
        residents.correct(WORKER, whole().with(p -> p.phone = "15400008888"));
        assertThat(changes.undone(change, whole())).isEmpty();
    }

    @Test
    void findsTheCorrectionsOfOneTransaction() {
        residents.correct(WORKER, whole().with(p -> p.note = "之前"));
        long start = database.nextId();
        residents.correct(WORKER, whole().with(p -> p.note = "其间"));
        long end = database.nextId();
        residents.correct(WORKER, whole().with(p -> p.note = "之后"));
        assertThat(changes.between(start, end)).singleElement().satisfies(change -> assertThat(change.afterJson())
                .contains("其间"));
    }

    @Test
    void keepsValuesOutOfLogs() {
        residents.correct(WORKER, whole().with(p -> p.phone = "15400009999"));
        assertThat(changes.about("person", zhang).get(0).toString()).doesNotContain("1540000");
    }
}
