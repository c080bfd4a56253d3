package cn.shegong.doubles;

import static cn.shegong.resident.ResidentSamples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Refusal;
import cn.shegong.life.Hamlet;
import cn.shegong.life.LifeEvent;
import cn.shegong.life.LifeKind;
import cn.shegong.life.LifeRequest;
import cn.shegong.resident.Sex;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking back an event by which somebody became known who was merged since. */
class EventsOfMergedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 20);

    @TempDir
    Path folder;

    private Doubled town;

    @BeforeEach
    void open() {
        town = new Doubled(folder);
    }

    @AfterEach
    void close() {
        town.close();
    }

    private LifeEvent birth() {
        return town.hamlet
                .record(LifeRequest.of(LifeKind.BIRTH, town.hamlet.zhang.id(), DAY)
                        .with(r -> r.newcomer =
                                Hamlet.person("张小贝", Sex.FEMALE, null).with(p -> p.kinship = "42")))
                .get(0);
    }

    private void waitsFor(long kept, long gone, LifeEvent event, Map<String, List<Map<String, Object>>> before) {
        var merge = town.merges.merge(WORKER, new MergeRequest(kept, gone, Set.of(), null));
        var merged = town.tables();
        assertThatThrownBy(() -> town.hamlet.life.takeBack(WORKER, event.id()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(merge.sentence())
                .hasMessageContaining("“查重”的“合并过的”");
        assertThat(town.tables()).isEqualTo(merged);

        assertThat(town.merges.undo(WORKER, merge.id())).isEmpty();
        assertThat(town.hamlet.life.takeBack(WORKER, event.id())).isEmpty();

        assertThat(town.tables()).isEqualTo(before);
    }

    @Test
    void aBirthOfWhoWasMergedIntoAnother() {
        var other = town.alone(Hamlet.person("张小蓓", Sex.FEMALE, DAY));
        var before = town.tables();
        var event = birth();

        waitsFor(other.headId(), event.personId(), event, before);
    }

    @Test
    void aBirthOfWhoTookInAnother() {
        var other = town.alone(Hamlet.person("张小蓓", Sex.FEMALE, DAY));
        var before = town.tables();
        var event = birth();

        waitsFor(event.personId(), other.headId(), event, before);
    }

    @Test
    void aSplitWhenWhoLeftWithItWasMergedIntoAnother() {
        var other = town.alone(Hamlet.person("张建国", Sex.MALE, LocalDate.of(1975, 6, 1)));
        var before = town.tables();
        var event = town.hamlet
                .record(LifeRequest.of(LifeKind.SPLIT, town.hamlet.zhang.id(), DAY)
                        .with(r -> r.personId = town.hamlet.son))
                .get(0);

        waitsFor(other.headId(), town.hamlet.son, event, before);
    }
}
