package cn.shegong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Problem;
import cn.shegong.document.WorkbookSample;
import cn.shegong.intake.ListSample.Person;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRulesTest {
    private static final Person ONE = ListSample.HOUSEHOLDS.get(0).members().get(0);
    private static final Person TWO = ListSample.HOUSEHOLDS.get(0).members().get(1);

    @TempDir
    Path folder;

    private ReadList read(WorkbookSample sample) {
        return ListSample.read(sample, folder, "a.xlsx");
    }

    @Test
    void saysWhereAPersonStandsTwice() {
        ReadList list = read(WorkbookSample.xlsx()
                .sheet("甲")
                .row("姓名", "身份证号")
                .row(ONE.name(), ONE.id())
                .sheet("乙")
                .row("姓名", "身份证号")
                .row(ONE.name(), ONE.id()));

        assertThat(list.persons()).isEqualTo(1);
        assertThat(list.rows().get(0).problems().isEmpty()).isTrue();
        assertThat(list.rows().get(1).problems().all())
                .extracting(Problem::code, Problem::warning)
                .containsExactly(Tuple.tuple("duplicate_in_file", true));
        assertThat(list.rows().get(1).problems().toString()).contains("工作表“甲”第 2 行");
    }

    @Test
    void refusesBothRowsWhenOneNumberBearsTwoNames() {
        ReadList list = read(WorkbookSample.xlsx()
                .sheet("甲")
                .row("姓名", "身份证号")
                .row(ONE.name(), ONE.id())
                .row("另一人", ONE.id()));

        assertThat(list.problemCounts()).containsOnly(Map.entry("duplicate_other_name", 2L));
        assertThat(list.rows()).allMatch(row -> row.problems().hasErrors());
    }

    @Test
    void warnsOnceAboutAHouseholdWithoutHeadAndWithMissingMembers() {
        ReadList list = read(WorkbookSample.xlsx()
                .sheet("甲")
                .row("户编号", "姓名", "身份证号", "与户主关系", "保障人口")
                .row("1", ONE.name(), ONE.id(), "母亲", 3)
                .row("1", TWO.name(), TWO.id(), "妹妹", 3));

        assertThat(list.problemCounts()).containsEntry("head_missing", 1L).containsEntry("size_conflict", 1L);
    }
}
