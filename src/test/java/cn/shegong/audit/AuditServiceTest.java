package cn.shegong.audit;

import static cn.shegong.resident.ResidentSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.base.Slice;
import cn.shegong.document.SheetFile;
import cn.shegong.resident.FieldChange;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterEntry;
import cn.shegong.store.AuditFilter;
import cn.shegong.store.AuditLine;
import cn.shegong.store.TestStore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditServiceTest {
    @TempDir
    Path temp;

    private AuditStation station;
    private long zhang;

    @BeforeEach
    void open() {
        station = new AuditStation(temp.resolve("store"));
        zhang = station.zhang.headId();
    }

    @AfterEach
    void close() {
        station.close();
    }

    private Deed newest() {
        return station.audit.deed(station.head, station.newest());
    }

    @Test
    void saysWhatWasBeforeAndWhatIsNowWithNumbersMasked() {
        station.residents.correct(station.worker, station.whole(zhang).with(p -> p.note = "之前的一笔"));
        station.residents.correct(station.worker, station.whole(zhang).with(p -> {
            p.phone = "15400009999";
            p.nickname = "老山";
        }));
        var deed = newest();
        station.residents.correct(station.worker, station.whole(zhang).with(p -> p.note = "之后的一笔"));

        assertThat(deed.about().name()).isEqualTo("张德山");
        assertThat(deed.about().personId()).isEqualTo(zhang);
        assertThat(deed.changes()).singleElement().satisfies(record -> {
            assertThat(record.record()).isEqualTo(deed.about());
            assertThat(record.fields())
                    .extracting(FieldChange::label, FieldChange::before, FieldChange::after)
                    .containsExactly(tuple("小名", "", "老山"), tuple("电话", "154****1234", "154****9999"));
        });
        assertThat(deed.others()).isEmpty();
    }

    @Test
    void namesVillagesHeadsAndHouseholdsInsteadOfTheirKeys() {
        station.households.correct(
                station.worker,
                station.households.household(station.zhang.id()).orElseThrow().with(h -> {
                    h.villageId = station.villages.get(1).id();
                    h.groupId = null;
                }));
        var moved = newest();
        assertThat(moved.about().name()).isEqualTo("张德山家");
        assertThat(moved.changes().get(0).fields())
                .extracting(FieldChange::label, FieldChange::before, FieldChange::after)
                .containsExactly(tuple("村（社区）", "朝阳村", "红星村"), tuple("组", "1组", ""));

        var liu = station.residents.members(station.zhang.id()).get(1);
        station.households.changeHead(station.worker, station.zhang.id(), liu.id());
        var deed = newest();
        assertThat(deed.changes()).extracting(record -> record.record().name()).containsExactly("张德山", "刘桂兰家", "刘桂兰");
        assertThat(deed.changes().get(1).fields())
                .extracting(FieldChange::label, FieldChange::before, FieldChange::after)
                .containsExactly(tuple("户主", "张德山", "刘桂兰"));
        assertThat(deed.others()).extracting(AuditLine::text).containsExactly("更正户资料：张德山家", "更正刘桂兰的资料");
    }

    @Test
    void tellsOfRosterEntriesAndOfWhatIsNoMore() {
        var entry = station.rosters.enter(
                station.worker,
                RosterEntry.ofHousehold(Category.DIBAO, station.zhang.id(), TODAY.minusYears(1)),
                List.of(zhang));
        station.rosters.end(station.worker, entry.id(), TODAY, "收入超标");
        var ended = station.newest();
        var deed = newest();
        assertThat(deed.about().name()).isEqualTo("低保：张德山家");
        assertThat(deed.about().householdId()).isEqualTo(station.zhang.id());
        assertThat(deed.changes()).extracting(record -> record.record().name()).containsExactly("低保：张德山家", "低保：张德山");
        assertThat(deed.changes().get(1).fields())
                .extracting(FieldChange::label, FieldChange::after)
                .containsExactly(tuple("退出日期", TODAY.toString()), tuple("退出原因", "收入超标"));

        station.rosters.remove(station.head, entry.id());
        var gone = station.audit.deed(station.head, ended);
        assertThat(gone.about()).isNull();
        assertThat(gone.changes()).allSatisfy(record -> {
            assertThat(record.record().hasPage()).isFalse();
            assertThat(record.record().name()).isEqualTo("已撤回的一条名单记录");
        });
    }

    @Test
    void leavesOutWhatIsTooMuchToRead() {
        station.database.transaction(station.worker, Right.RECORD, audit -> {
            for (int i = 0; i < 30; i++) {
                audit.note("person.add", "person", 0, "登记第 " + i + " 人");
            }
            return null;
        });
        var deed = newest();
        assertThat(deed.others()).hasSize(AuditService.LINES_SHOWN).first().satisfies(line -> assertThat(line.text())
                .isEqualTo("登记第 0 人"));
        assertThat(deed.othersLeftOut()).isEqualTo(30 - 1 - AuditService.LINES_SHOWN);
    }

    @Test
    void isForTheHeadAlone() {
        var line = station.newest();
        assertThatThrownBy(() -> station.audit.lines(station.worker, AuditFilter.ALL, Slice.first()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> station.audit.deed(station.worker, line)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> station.audit.check(station.worker, List.of())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> station.audit.export(
                        station.worker, AuditFilter.ALL, "全部", temp.resolve("记录.xlsx"), Progress.NONE))
                .isInstanceOf(Refusal.class);
        assertThat(temp.resolve("记录.xlsx")).doesNotExist();
    }

    @Test
    void findsTheFirstLineThatWasTamperedWith() {
        var whole = station.audit.check(station.head, List.of());
        assertThat(whole.whole()).isTrue();
        assertThat(whole.lines()).isEqualTo(station.database.audit().number(station.newest()));
        var anchor = station.database.audit().check(List.of()).reached();

        var lines = station.database.audit().newest(5);
        TestStore.tamper(
                station.database,
                "delete from audit_line where id = " + lines.get(0).id());
        var shorter = station.audit.check(station.head, List.of(anchor));
        assertThat(shorter.whole()).isFalse();
        assertThat(shorter.broken()).isNull();
        assertThat(shorter.missed()).containsExactly(anchor);

        TestStore.tamper(
                station.database,
                "delete from audit_line where id = " + lines.get(3).id());
        var broken = station.audit.check(station.head, List.of());
        assertThat(broken.broken()).isEqualTo(lines.get(2));
        assertThat(broken.brokenNumber()).isEqualTo(whole.lines() - 3);
    }

    @Test
    void writesWhatAFilterLetsThroughToAFileAndSaysSo() {
        var file = temp.resolve("记录.xlsx");
        var filter = new AuditFilter(station.worker.id(), AuditKind.RECORD.actions(), null, null, "");
        assertThat(station.audit.export(station.head, filter, "李静，录入", file, Progress.NONE))
                .isEqualTo(3);
        var text = SheetFile.read(file, Progress.NONE).toString();
        assertThat(text).contains("登记刘桂兰", "建户：张德山家", "录入", "筛选：李静，录入").doesNotContain("王芳");
        assertThat(station.newest().text()).isEqualTo("导出操作记录 3 条（李静，录入），写到“" + file + "”");
        assertThat(AuditKind.of(station.newest().action())).hasValue(AuditKind.EXPORT);

        var nothing = new AuditFilter(null, List.of(), null, null, "没有这回事");
        assertThatThrownBy(() -> station.audit.export(station.head, nothing, "", file, Progress.NONE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("一条也没有");
    }
}
