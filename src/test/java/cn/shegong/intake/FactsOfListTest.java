package cn.shegong.intake;

import static cn.shegong.resident.ResidentSamples.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.document.WorkbookSample;
import cn.shegong.fact.FactService;
import cn.shegong.fact.FactService.Subject;
import cn.shegong.resident.DisabilityCertificate;
import cn.shegong.roster.Category;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns about how people live go into the fields of their files. */
class FactsOfListTest {
    private static final ListSample.Person DUAN =
            ListSample.HOUSEHOLDS.get(1).members().get(0);
    private static final ListSample.Person TANG =
            ListSample.HOUSEHOLDS.get(6).members().get(0);

    @TempDir
    Path folder;

    private IntakeStation station;
    private FactService facts;

    @BeforeEach
    void open() {
        station = new IntakeStation(folder);
        facts = new FactService(station.database);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private static WorkbookSample elders(String month, String living, String health) {
        return WorkbookSample.xlsx()
                .sheet("Sheet1")
                .row("高龄老人名单（" + month + "）")
                .row("姓名", "身份证", "村", "居住情况", "子女情况", "身体状况", "经济来源", "高龄津贴", "喜欢什么")
                .row(DUAN.name(), DUAN.id(), "东岗村", living, "1子1女", health, "低保", "已享受", "下棋")
                .row(TANG.name(), TANG.id(), "镇东社区", "与配偶", "", "良好", "养老金、打工", "未享受", "");
    }

    private Map<String, String> of(ListSample.Person person) {
        return facts.of(Subject.person(station.person(person).id())).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().content()));
    }

    @Test
    void keepsWhatAListSaysOfHowPeopleLive() {
        var preview = station.preview(elders("2026年10月", "独居", "糖尿病"), Category.AGED);
        assertThat(preview.unusedColumns()).containsExactly("喜欢什么");
        station.take(preview);
        assertThat(of(DUAN))
                .containsEntry("living", "独居")
                .containsEntry("children_note", "1子1女")
                .containsEntry("illness", "糖尿病")
                .containsEntry("income_source", "低保或特困供养")
                .containsEntry("aged_allowance", "享受");
        assertThat(of(TANG))
                .containsEntry("living", "只与配偶同住")
                .containsEntry("health", "良好")
                .containsEntry("income_source", "养老金、务工")
                .containsEntry("aged_allowance", "没有享受");
    }

    @Test
    void saysWhichCellsNoFieldCouldRead() {
        var preview = station.preview(elders("2026年10月", "住在山上", "糖尿病"), Category.AGED);
        assertThat(preview.notes()).anyMatch(note -> note.contains("“居住情况”") && note.contains("住在山上"));
        station.take(preview);
        assertThat(of(DUAN)).doesNotContainKey("living").containsEntry("illness", "糖尿病");
    }

    @Test
    void showsWhatChangedSinceAndPutsItBack() {
        station.take(elders("2026年10月", "独居", "糖尿病"), Category.AGED);
        var before = station.everything();
        var preview = station.preview(elders("2026年11月", "养老机构", "糖尿病"), Category.AGED);
        assertThat(preview.rows(Verdict.DIFFERENT)).singleElement().satisfies(row -> assertThat(row.differences())
                .singleElement()
                .isEqualTo(new Difference("居住情况", "独居", "住养老机构")));
        var batch = station.take(preview);
        assertThat(of(DUAN)).containsEntry("living", "住养老机构");
        station.intake.undo(HEAD, batch.id());
        assertThat(station.everything()).isEqualTo(before);
    }

    @Test
    void saysWhoMayBeEntitledToAnAllowanceWithoutItsMark() {
        station.take(IntakeStation.dibao("2026年10月", IntakeStation.first(2)), Category.DIBAO);
        var list = WorkbookSample.xlsx()
                .sheet("残疾人")
                .row("残疾人基础信息")
                .row("残疾证号", "姓名", "村", "困难残疾人生活补贴", "重度残疾人护理补贴")
                .row(DUAN.id() + "43", DUAN.name(), "东岗村", "否", "")
                .row(TANG.id() + "41", TANG.name(), "镇东社区", "", "√");
        var preview = station.preview(list, Category.DISABLED);
        assertThat(preview.entitled()).containsExactly(0);
        assertThat(preview.alsoOn()).containsExactly(Map.entry("低保", 1L));
        assertThat(preview.notes()).anyMatch(note -> note.contains("可能应享未享"));
        station.take(preview);
        assertThat(of(TANG)).containsEntry("care_allowance", "享受");
        assertThat(DisabilityCertificate.read(of(TANG).get("disability_certificate"), LocalDate.of(2026, 11, 20))
                        .certificate())
                .isPresent();
    }
}
