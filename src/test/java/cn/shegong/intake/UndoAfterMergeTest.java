package cn.shegong.intake;

import static cn.shegong.intake.IntakeStation.dibao;
import static cn.shegong.intake.IntakeStation.persons;
import static cn.shegong.resident.ResidentSamples.HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Refusal;
import cn.shegong.doubles.Merge;
import cn.shegong.doubles.MergeRequest;
import cn.shegong.doubles.MergeService;
import cn.shegong.fact.FactService;
import cn.shegong.intake.ListSample.Household;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.Person;
import cn.shegong.roster.Category;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking a list back of which somebody was merged since. */
class UndoAfterMergeTest {
    private static final Household GAO = ListSample.HOUSEHOLDS.get(0);
    private static final Household DUAN = ListSample.HOUSEHOLDS.get(1);
    private static final ListSample.Person SLIP = ListSample.person("段诚", 1949, 11, 8, 893, "户主");

    @TempDir
    Path folder;

    private IntakeStation station;
    private MergeService merges;

    @BeforeEach
    void open() {
        station = new IntakeStation(folder);
        merges = new MergeService(
                station.database,
                new ChangeLog(station.database),
                station.residents,
                station.households,
                new FactService(station.database));
    }

    @AfterEach
    void close() {
        station.close();
    }

    private Merge merge(ListSample.Person kept, ListSample.Person gone, String... fromGone) {
        return merges.merge(
                HEAD,
                new MergeRequest(station.person(kept).id(), station.person(gone).id(), Set.of(fromGone), null));
    }

    /** Refuses and writes nothing while the merge holds; goes through when that is undone, and leaves nothing behind. */
    private void waitsFor(Merge merge, Batch batch, List<String> before) {
        var merged = station.everything();
        var sentence = "王芳在2026年11月20日把" + merge.goneName() + "合并到" + merge.keptName() + "名下，请先在“查重”的“合并过的”里撤销那一次合并。";
        assertThat(station.intake.dependants(HEAD, batch.id())).containsExactly(sentence);
        assertThatThrownBy(() -> station.intake.undo(HEAD, batch.id()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence);
        assertThat(station.everything()).isEqualTo(merged);
        assertThat(station.intake.batches()).noneMatch(Batch::undone);

        assertThat(merges.undo(HEAD, merge.id())).isEmpty();
        assertThat(station.intake.dependants(HEAD, batch.id())).isEmpty();
        station.intake.undo(HEAD, batch.id());

        assertThat(withoutMerges()).isEqualTo(before);
    }

    private List<String> withoutMerges() {
        return station.everything().stream()
                .filter(row -> !row.startsWith("person_merge"))
                .toList();
    }

    @Test
    void whoWasMadeByTheListAndMergedIntoAnother() {
        station.take(dibao("2026年10月", List.of(DUAN)), Category.DIBAO);
        var before = station.everything();
        var batch = station.take(persons("高龄老人名单", new Object[] {SLIP.name(), SLIP.id(), "男", "东岗村"}), Category.AGED);

        waitsFor(merge(DUAN.head(), SLIP, "name"), batch, before);
    }

    @Test
    void whoWasMadeByTheListAndTookInAnother() {
        station.households.add(
                HEAD, cn.shegong.resident.Household.in(null, null), Person.named(SLIP.name(), SLIP.id()));
        var before = station.everything();
        var batch = station.take(dibao("2026年10月", List.of(GAO, DUAN)), Category.DIBAO);

        waitsFor(merge(DUAN.head(), SLIP), batch, before);
    }

    @Test
    void whoWasKnownBeforeTheListAndMergedAfterIt() {
        station.take(dibao("2026年10月", List.of(DUAN)), Category.DIBAO);
        station.take(
                persons("高龄老人名单", new Object[] {DUAN.head().name(), DUAN.head().id(), "男", "东岗村"}), Category.AGED);
        station.households.add(
                HEAD, cn.shegong.resident.Household.in(null, null), Person.named(SLIP.name(), SLIP.id()));
        var before = station.everything();
        // The roster's two spells overlap, so that the merge sets the list's own aside.
        var batch = station.take(
                persons("高龄老人名单", new Object[] {SLIP.name(), SLIP.id(), "男", "东岗村", "15400007777"}), Category.AGED);

        waitsFor(merge(DUAN.head(), SLIP), batch, before);
    }

    @Test
    void aMergeOfOthersIsNoHindrance() {
        station.take(dibao("2026年10月", List.of(DUAN)), Category.DIBAO);
        station.households.add(
                HEAD, cn.shegong.resident.Household.in(null, null), Person.named(SLIP.name(), SLIP.id()));
        var batch = station.take(dibao("2026年11月", List.of(DUAN, GAO)), Category.DIBAO);
        merge(DUAN.head(), SLIP);

        assertThat(station.intake.dependants(HEAD, batch.id())).isEmpty();
        assertThat(station.intake.undo(HEAD, batch.id()).undone()).isTrue();
    }
}
