package cn.shegong.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.InvalidInput;
import cn.shegong.base.Refusal;
import cn.shegong.roster.Category;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutyServiceTest {
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    @TempDir
    Path temp;

    private PlanStation station;
    private long village;

    @BeforeEach
    void open() {
        station = new PlanStation(temp);
        village = station.chaoyang.id();
        station.duties.assign(station.wang, station.chaoyang, station.worker(station.wang), SEPTEMBER);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private String turn(String day) {
        return station.duties
                .turns(LocalDate.parse(day))
                .getOrDefault(village, Turn.NOBODYS)
                .words();
    }

    private CoverDraft days(String from, String until) {
        return new CoverDraft(station.wang.id(), station.li.id(), LocalDate.parse(from), LocalDate.parse(until), "病假");
    }

    @Test
    void aVillageIsAWorkersFromADayOnAndTheFormerDivisionStandsForThePast() {
        station.duties.assign(station.wang, station.chaoyang, station.worker(station.li), OCTOBER);
        assertThat(turn("2026-08-31")).isEmpty();
        assertThat(turn("2026-09-30")).isEqualTo("王芳");
        assertThat(turn("2026-10-01")).isEqualTo("李强");
        station.duties.takeBack(station.wang, station.duties.duties().get(0));
        assertThat(turn("2026-10-01")).isEqualTo("王芳");
        station.duties.assign(station.wang, station.chaoyang, null, OCTOBER);
        assertThat(turn("2026-10-01")).isEmpty();
    }

    @Test
    void whoCoversHasTheColleaguesListOnTheDaysOfTheCoverOnly() {
        long home = station.household(station.chaoyang, 1, "吴淑芬", 1950);
        station.on(Category.LIVING_ALONE, station.head(home), SEPTEMBER);
        station.duties.cover(station.li, days("2026-09-10", "2026-09-12"));
        assertThat(turn("2026-09-09")).isEqualTo("王芳");
        assertThat(turn("2026-09-10")).isEqualTo("李强（代王芳）");
        assertThat(turn("2026-09-12")).isEqualTo("李强（代王芳）");
        assertThat(turn("2026-09-13")).isEqualTo("王芳");
        station.day("2026-09-11");
        assertThat(station.due(home).turn().workerId()).isEqualTo(station.li.id());
    }

    @Test
    void twoWhoCoverEachOtherDoNotGoRoundInACircle() {
        station.duties.cover(station.li, days("2026-09-10", "2026-09-12"));
        station.duties.cover(
                station.li,
                new CoverDraft(
                        station.li.id(), station.wang.id(), LocalDate.of(2026, 9, 10), LocalDate.of(2026, 9, 12), ""));
        assertThat(turn("2026-09-11")).isEqualTo("王芳");
    }

    @Test
    void aCoverEndsEarlyOrIsTakenBack() {
        station.duties.cover(station.li, days("2026-09-10", "2026-09-20"));
        station.day("2026-09-15");
        station.duties.endCover(station.wang, station.duties.covers().get(0));
        assertThat(turn("2026-09-14")).isEqualTo("李强（代王芳）");
        assertThat(turn("2026-09-15")).isEqualTo("王芳");
        var cover = station.duties.covers().get(0);
        assertThat(cover.untilOn()).isEqualTo("2026-09-14");
        station.duties.takeBackCover(station.wang, cover);
        assertThat(station.duties.covers()).isEmpty();
        assertThat(turn("2026-09-14")).isEqualTo("王芳");
        assertThatThrownBy(() -> station.duties.takeBackCover(station.wang, cover))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whatWasTakenBackByMistakeHoldsAgainAsItDid() {
        var duty = station.duties.duties().get(0);
        station.duties.takeBack(station.wang, duty);
        assertThat(turn("2026-09-10")).isEmpty();
        station.duties.restore(station.wang, duty);
        assertThat(turn("2026-09-10")).isEqualTo("王芳");

        long id = station.duties.cover(station.li, days("2026-09-10", "2026-09-20"));
        station.day("2026-09-15");
        station.duties.endCover(station.wang, station.duties.covers().get(0));
        station.duties.takeBackCover(station.wang, station.duties.covers().get(0));
        station.duties.reopenCover(station.wang, id);
        assertThat(station.duties.covers().get(0).untilOn()).isEqualTo("2026-09-14");
        station.duties.reopenCover(station.wang, id);
        assertThat(station.duties.covers().get(0).untilOn()).isEqualTo("2026-09-20");
        assertThatThrownBy(() -> station.duties.reopenCover(station.wang, id)).isInstanceOf(Refusal.class);
    }

    @Test
    void aCoverIsNotPutBackOverAnotherOfTheSameDays() {
        long id = station.duties.cover(station.li, days("2026-09-10", "2026-09-20"));
        station.duties.takeBackCover(station.wang, station.duties.covers().get(0));
        station.duties.cover(station.li, days("2026-09-15", "2026-09-16"));
        assertThatThrownBy(() -> station.duties.reopenCover(station.wang, id)).isInstanceOf(InvalidInput.class);
        assertThat(station.duties.covers())
                .extracting(cover -> cover.fromOn().toString())
                .containsExactly("2026-09-15");
    }

    @Test
    void onlyTheHeadDividesTheVillages() {
        assertThatThrownBy(() ->
                        station.duties.assign(station.li, station.dongfeng, station.worker(station.li), SEPTEMBER))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> station.duties.assign(station.wang, station.dongfeng, null, null))
                .isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @CsvSource({
        "7, 8, 2026-09-10, 2026-09-12, ''",
        "7, 8, 2026-09-10, 2026-09-10, ''",
        ", 8, 2026-09-10, 2026-09-12, absentId",
        "7, , 2026-09-10, 2026-09-12, coverId",
        "7, 7, 2026-09-10, 2026-09-12, coverId",
        "7, 8, , 2026-09-12, fromOn",
        "7, 8, 2026-09-10, , untilOn",
        "7, 8, 2026-09-10, 2026-09-09, untilOn",
        "7, 8, 2026-09-10, 2027-12-01, untilOn",
        "7, 8, 2026-09-25, 2026-10-01, fromOn",
        "8, 7, 2026-09-25, 2026-10-01, ''"
    })
    void refusesACoverThatCannotBe(Long absent, Long cover, LocalDate from, LocalDate until, String field) {
        var there = new CoverSpell(
                1,
                7,
                "王芳",
                8,
                "李强",
                LocalDate.of(2026, 9, 20),
                LocalDate.of(2026, 9, 25),
                "",
                LocalDateTime.of(2026, 9, 1, 9, 0),
                "王芳");
        var problems = CoverChecks.check(new CoverDraft(absent, cover, from, until, ""), List.of(there));
        assertThat(problems.errors())
                .extracting(p -> p.field())
                .isEqualTo(field.isEmpty() ? List.of() : List.of(field));
    }
}
