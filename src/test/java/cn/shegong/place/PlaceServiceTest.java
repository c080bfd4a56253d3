package cn.shegong.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Refusal;
import cn.shegong.base.Role;
import cn.shegong.store.AuditLine;
import cn.shegong.store.Database;
import cn.shegong.store.TestStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceServiceTest {
    private static final Actor HEAD = new Actor(7, "王芳", Role.HEAD);
    private static final Actor WORKER = new Actor(8, "李静", Role.SOCIAL_WORKER);

    @TempDir
    Path temp;

    private Database database;
    private PlaceService places;

    @BeforeEach
    void open() {
        database = TestStore.in(temp, Clock.systemDefaultZone());
        places = new PlaceService(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void addsAPastedListInItsOrder() {
        places.addAll(HEAD, PlaceService.villagesFromText("朝阳村 3个组\n东风社区\n红星村：大王屯"));
        assertThat(places.villages()).extracting(Village::name).containsExactly("朝阳村", "东风社区", "红星村");
        assertThat(places.groups(places.find("朝阳").orElseThrow().id()))
                .extracting(Group::label)
                .containsExactly("1组", "2组", "3组");
        assertThat(places.groups()).hasSize(4);
    }

    @Test
    void addsOnlyWhatIsMissingWhenPastedAgain() {
        places.addAll(HEAD, PlaceService.villagesFromText("朝阳村 2个组"));
        places.addAll(HEAD, PlaceService.villagesFromText("朝阳村 4个组\n红星村"));
        assertThat(places.villages()).hasSize(2);
        assertThat(places.groups(places.find("朝阳村").orElseThrow().id())).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"朝阳", "朝阳村", " 朝阳 村", "朝阳村委会", "朝阳村民委员会", "三源浦镇朝阳村", "三源浦朝鲜族镇朝阳村委会"})
    void findsAVillageAsPeopleWriteIt(String written) {
        places.add(HEAD, VillageDraft.of("朝阳村", 0));
        places.add(HEAD, VillageDraft.of("镇东村", 0));
        assertThat(places.find(written)).map(Village::name).hasValue("朝阳村");
    }

    @Test
    void doesNotGuessBetweenAVillageAndACommunityOfTheSameName() {
        places.add(HEAD, VillageDraft.of("朝阳村", 0));
        places.add(HEAD, VillageDraft.of("朝阳社区", 0));
        assertThat(places.find("朝阳")).isEmpty();
        assertThat(places.find("朝阳社区居委会")).map(Village::name).hasValue("朝阳社区");
        assertThat(places.find("")).isEmpty();
    }

    @Test
    void findsAVillageWhoseNameHoldsATownshipsEnding() {
        places.add(HEAD, VillageDraft.of("镇东村", 0));
        assertThat(places.find("镇东")).isPresent();
        assertThat(places.find("柳南乡镇东村")).isPresent();
    }

    @Test
    void findsAGroupByNumberOrLabel() {
        var village = places.add(HEAD, VillageDraft.of("朝阳村", 3));
        places.addGroup(HEAD, village.id(), "大王屯");
        assertThat(places.findGroup(village.id(), "第三组")).map(Group::number).hasValue(3);
        assertThat(places.findGroup(village.id(), "大王屯")).map(Group::number).hasValue(4);
        assertThat(places.findGroup(village.id(), "9组")).isEmpty();
    }

    @Test
    void closesInsteadOfDeleting() {
        var village = places.add(HEAD, VillageDraft.of("朝阳村", 2));
        places.close(HEAD, village.id());
        assertThat(places.villages()).isEmpty();
        assertThat(places.allVillages()).hasSize(1);
        assertThat(places.find("朝阳村")).isPresent();
        places.reopen(HEAD, village.id());
        assertThat(places.villages()).hasSize(1);
        places.closeGroup(HEAD, places.groups(village.id()).get(0).id());
        assertThat(places.groups(village.id())).extracting(Group::number).containsExactly(2);
    }

    @Test
    void renamesAndReorders() {
        var first = places.add(HEAD, VillageDraft.of("朝阳村", 1));
        var second = places.add(HEAD, VillageDraft.of("红星村", 1));
        places.order(HEAD, List.of(second.id(), first.id()));
        places.rename(HEAD, first.id(), "东风社区");
        assertThat(places.villages()).extracting(Village::name).containsExactly("红星村", "东风社区");
        assertThat(places.village(first.id())).map(Village::kind).hasValue(VillageKind.COMMUNITY);
        places.renameGroup(HEAD, places.groups(first.id()).get(0).id(), "前屯");
        assertThat(places.groups(first.id())).extracting(Group::label).containsExactly("前屯");
    }

    @Test
    void saysWhatThingsWereCalledAndWhereTheyStoodBefore() {
        var all = places.addAll(HEAD, PlaceService.villagesFromText("朝阳村 1个组\n红星村\n东风村\n停用村"));
        places.close(HEAD, all.get(3).id());
        places.order(HEAD, List.of(all.get(1).id(), all.get(0).id(), all.get(2).id()));
        places.rename(HEAD, all.get(0).id(), "朝阳社区");
        places.addGroupsUpTo(HEAD, all.get(0).id(), 3);
        var group = places.groups(all.get(0).id()).get(0);
        places.renameGroup(HEAD, group.id(), "前屯");
        places.closeGroup(HEAD, group.id());
        assertThat(database.audit().newest(8))
                .extracting(AuditLine::text)
                .containsExactly(
                        "朝阳社区前屯停用",
                        "朝阳社区1组 → 前屯（改名）",
                        "朝阳社区的组：1 个 → 3 个",
                        "朝阳社区增加3组",
                        "朝阳社区增加2组",
                        "朝阳村 → 朝阳社区（改名）",
                        "村（社区）的顺序：红星村 第 2 → 第 1，朝阳村 第 1 → 第 2",
                        "停用村停用");
    }

    @Test
    void refusesATakenOrBlankNameAndAWorkerWithoutTheRight() {
        places.add(HEAD, VillageDraft.of("朝阳村", 0));
        var other = places.add(HEAD, VillageDraft.of("红星村", 0));
        assertThatThrownBy(() -> places.rename(HEAD, other.id(), "朝阳")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> places.add(HEAD, VillageDraft.of("朝阳村", 0))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> places.add(HEAD, VillageDraft.of(" ", 0))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> places.add(WORKER, VillageDraft.of("新村", 0))).isInstanceOf(Refusal.class);
        assertThat(places.villages()).hasSize(2);
    }
}
