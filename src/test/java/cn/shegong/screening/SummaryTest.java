package cn.shegong.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {
    private static final LocalDate FROM = LocalDate.of(2026, 11, 1);
    private static final LocalDate TO = LocalDate.of(2026, 11, 30);

    @TempDir
    Path folder;

    private ScreeningStation station;
    private Screening screening;

    @BeforeEach
    void open() {
        station = new ScreeningStation(folder);
        screening = station.started();
        station.workLists.add(station.wang, screening.id(), station.family, true, "邻居说孩子住院");
        station.examine(screening, station.elders, ChangeKind.HEALTH, "老伴瘫痪", Suggestion.ADJUST);
        station.examine(screening, station.zhou, ChangeKind.PROPERTY, "买了轿车", Suggestion.LEAVE);
        station.examine(screening, station.family, ChangeKind.INCOME, "失业", Suggestion.ADD);
        station.examine(screening, station.lone, Suggestion.KEEP);
        station.workLists.missed(station.wang, station.row(screening, station.zhao), "全家外出打工");
        station.workLists.remove(station.wang, station.row(screening, station.placeless), "重复登记");
        station.problem(screening, station.zhou, ProblemKind.MEANS, "名下有车");
        station.problem(screening, station.elders, ProblemKind.SERVICE, "需要护理");
        station.problem(screening, station.elders, ProblemKind.SERVICE, "需要轮椅");
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void everyFigureIsTheLengthOfItsList() {
        var summary = station.summaries.of(screening.id());

        assertThat(names(summary.listed())).containsExactly("孙志国", "吴淑芬", "王老五", "周大明", "赵小山");
        assertThat(names(summary.examined())).containsExactly("孙志国", "吴淑芬", "王老五", "周大明");
        assertThat(names(summary.examinedPersons())).containsExactly("孙志国", "吴淑芬", "王老五", "赵桂兰", "周大明");
        assertThat(names(summary.missed())).containsExactly("赵小山");
        assertThat(summary.missed().names().get(0).note()).isEqualTo("全家外出打工");
        assertThat(summary.waiting().value()).isZero();
        assertThat(names(summary.newlyFound())).containsExactly("孙志国");
        assertThat(names(summary.changed())).containsExactly("孙志国", "王老五", "周大明");
        assertThat(names(summary.changed(ChangeKind.HEALTH))).containsExactly("王老五");
        assertThat(names(summary.suggested(Suggestion.LEAVE))).containsExactly("周大明");
        assertThat(names(summary.suggested(Suggestion.ADJUST))).containsExactly("王老五");
        assertThat(names(summary.removedFigure())).containsExactly("钱多");
        assertThat(names(summary.signed())).containsExactly("孙志国", "王老五", "周大明");
        assertThat(summary.problemFigure().text()).isEqualTo("3 件");
        assertThat(summary.problemsByKind().values())
                .extracting(f -> f.label() + f.value())
                .containsExactly("收入财产1", "服务需求2");
    }

    @Test
    void partsAddUpToTheWhole() {
        var summary = station.summaries.of(screening.id());
        assertThat(summary.examined().value()
                        + summary.missed().value()
                        + summary.waiting().value())
                .isEqualTo(summary.listed().value());
        assertThat(List.of(Suggestion.values()).stream()
                        .mapToInt(s -> summary.suggested(s).value())
                        .sum())
                .isEqualTo(summary.examined().value());
        assertThat(summary.villages())
                .extracting(v -> v.village()
                        + v.listed().value()
                        + v.examined().value()
                        + v.problems().value())
                .containsExactly("东风社区220", "朝阳村323");
    }

    @Test
    void countsAPeriodEachHouseholdAndPersonOnceHoweverManyCampaigns() {
        var again = station.started();
        station.examine(again, station.elders, Suggestion.KEEP);

        var counts = station.summaries.between(FROM, TO);

        assertThat(names(counts.households())).containsExactly("孙志国", "吴淑芬", "王老五", "周大明");
        assertThat(counts.persons().value()).isEqualTo(5);
        assertThat(names(counts.found())).containsExactly("孙志国");
        assertThat(names(counts.leave())).containsExactly("周大明");
        assertThat(counts.problems().value()).isEqualTo(3);
        assertThat(counts.reports().value()).isZero();
        var december = station.summaries.between(TO.plusDays(1), TO.plusDays(31));
        assertThat(december.households().value() + december.problems().value()).isZero();
    }

    @Test
    void countsAReportWhileItStands() {
        station.advance(screening);
        station.advance(screening);
        var reports = station.summaries.between(FROM, TO).reports();
        assertThat(reports.names()).extracting(ScreeningName::name).containsExactly(screening.name());

        station.screenings.goBack(station.wang, screening.id(), "数字有误");
        assertThat(station.summaries.between(FROM, TO).reports().value()).isZero();
    }

    private static List<String> names(ScreeningFigure figure) {
        assertThat(figure.value()).isEqualTo(figure.names().size());
        return figure.names().stream().map(ScreeningName::name).toList();
    }
}
