package cn.shegong.fact;

import static cn.shegong.resident.ResidentSamples.HEAD;
import static cn.shegong.resident.ResidentSamples.READER;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static cn.shegong.resident.ResidentSamples.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.InvalidInput;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.fact.FactService.Subject;
import cn.shegong.place.PlaceService;
import cn.shegong.place.VillageDraft;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdService;
import cn.shegong.store.Database;
import cn.shegong.store.SetClock;
import cn.shegong.store.TestStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactServiceTest {
    private static final LocalDateTime MARCH = LocalDateTime.of(2026, 3, 2, 9, 0);
    private static final LocalDateTime JUNE = LocalDateTime.of(2026, 6, 2, 9, 0);

    @TempDir
    Path temp;

    private final SetClock clock = new SetClock(MARCH);
    private Database database;
    private FactService facts;
    private Subject zhang;

    @BeforeEach
    void open() {
        database = TestStore.in(temp, clock);
        var places = new PlaceService(database);
        var village = places.add(HEAD, VillageDraft.of("朝阳村", 0));
        var home = new HouseholdService(database, new ChangeLog(database), places)
                .add(WORKER, Household.in(village.id(), null), ZHANG);
        facts = new FactService(database);
        zhang = Subject.person(home.headId());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String content(String field) {
        return facts.of(zhang).get(field).content();
    }

    @Test
    void keepsEveryValueAndTellsWhatWasKnownWhen() {
        facts.set(WORKER, zhang, Map.of("living", "独居", "children_count", "2"), LocalDate.of(2025, 10, 1));
        clock.set(JUNE);
        facts.set(WORKER, zhang, Map.of("living", "与子女同住"), LocalDate.of(2026, 5, 20));

        assertThat(content("living")).isEqualTo("与子女同住");
        assertThat(content("children_count")).isEqualTo("2");
        assertThat(facts.knownAt(zhang, MARCH.plusDays(1)).get("living").content())
                .isEqualTo("独居");
        assertThat(facts.knownAt(zhang, MARCH.minusDays(1))).isEmpty();
        assertThat(facts.history(zhang)).hasSize(3).first().satisfies(newest -> {
            assertThat(newest.since()).isEqualTo(LocalDate.of(2026, 5, 20));
            assertThat(newest.recordedAt()).isEqualTo(JUNE);
            assertThat(newest.recordedBy()).isEqualTo(WORKER.name());
        });
    }

    @Test
    void takesAValueBackByEmptyText() {
        facts.set(WORKER, zhang, Map.of("living", "独居"), null);
        facts.set(WORKER, zhang, Map.of("living", ""), null);
        assertThat(facts.of(zhang)).isEmpty();
        assertThat(facts.history(zhang)).hasSize(2);
    }

    @Test
    void writesNothingForWhatIsThereAlready() {
        facts.set(WORKER, zhang, Map.of("living", "独居"), null);
        facts.set(WORKER, zhang, Map.of("living", " 独居 "), null);
        assertThat(facts.history(zhang)).hasSize(1);
    }

    @Test
    void writesAllFieldsOrNone() {
        assertThatThrownBy(() -> facts.set(WORKER, zhang, Map.of("living", "独居", "children_count", "很多"), null))
                .isInstanceOf(InvalidInput.class);
        assertThat(facts.of(zhang)).isEmpty();
        assertThatThrownBy(() -> facts.set(READER, zhang, Map.of("living", "独居"), null))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void takesBackWhatAStepWroteAndBringsTheFormerValueBack() {
        facts.set(WORKER, zhang, Map.of("living", "独居"), null);
        long before = database.nextId();
        facts.set(WORKER, zhang, Map.of("living", "与子女同住", "health", "一般"), null);
        long until = database.nextId();
        database.transaction(WORKER, Right.RECORD, audit -> {
            facts.takeBack(before, until);
            audit.note("fact.set", "person", zhang.id(), "撤销");
            return null;
        });
        assertThat(content("living")).isEqualTo("独居");
        assertThat(facts.history(zhang)).hasSize(1);
    }

    @Test
    void addsFieldsOfTheStationsOwn() {
        var field =
                facts.addField(HEAD, "退役年份", FactKind.CHOICE, FactField.About.PERSON, List.of("2000年以前", "2000年以后"));
        facts.set(WORKER, zhang, Map.of(field.code(), "2000年以前"), null);
        assertThat(content(field.code())).isEqualTo("2000年以前");
        assertThat(facts.field(field.code())).contains(field);
        assertThatThrownBy(() -> facts.addField(HEAD, "退役年份", FactKind.TEXT, FactField.About.PERSON, List.of()))
                .isInstanceOf(InvalidInput.class);
    }
}
