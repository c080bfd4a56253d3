package cn.shegong.life;

import static cn.shegong.resident.ResidentSamples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Refusal;
import cn.shegong.fact.FactService.Subject;
import cn.shegong.roster.Category;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryServiceTest {
    private static final LocalDate MARCH = Hamlet.START.toLocalDate();
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 10);

    @TempDir
    Path temp;

    private Hamlet town;

    @BeforeEach
    void open() {
        town = new Hamlet(temp);
    }

    @AfterEach
    void close() {
        town.close();
    }

    private void laterOn(int month) {
        town.clock.set(LocalDate.of(2026, month, 15).atTime(9, 0));
    }

    private static PastLine line(Past past, String title, String label) {
        return past.parts().stream()
                .filter(part -> part.title().equals(title))
                .flatMap(part -> part.lines().stream())
                .filter(line -> line.label().equals(label))
                .findFirst()
                .orElse(PastLine.of(label, "", ""));
    }

    @Test
    void aBirthDateThatIsCorrectedLaterAlwaysHeldButWasNotKnown() {
        laterOn(5);
        var boy = town.residents.whole(WORKER, town.boy).orElseThrow();
        town.residents.correct(WORKER, boy.with(p -> {
            p.birthDate = LocalDate.of(2011, 4, 2);
            p.phone = "15400001234";
        }));
        var past = town.history.person(town.boy, APRIL);

        assertThat(line(past, "本人", "出生日期")).isEqualTo(PastLine.of("出生日期", "2010-04-02", "2011-04-02"));
        assertThat(line(past, "本人", "姓名").differs()).isFalse();
        assertThat(line(past, "本人", "电话").now()).doesNotContain("0000");
        assertThat(past.differences()).isEqualTo(2);
        assertThat(town.history.person(town.boy, LocalDate.of(2026, 5, 15)).differences())
                .isZero();
    }

    @Test
    void aNumberThatOnlyLooksTheSameIsMarked() {
        var boy = town.residents.whole(WORKER, town.boy).orElseThrow();
        town.residents.correct(WORKER, boy.with(p -> p.phone = "15400001234"));
        laterOn(5);
        var again = town.residents.whole(WORKER, town.boy).orElseThrow();
        town.residents.correct(WORKER, again.with(p -> p.phone = "15411111234"));
        var phone = line(town.history.person(town.boy, APRIL), "本人", "电话");
        assertThat(phone.then()).isEqualTo(phone.now());
        assertThat(phone.differs()).isTrue();
    }

    @Test
    void aDeathRecordedLaterWasNotKnownButTrue() {
        laterOn(6);
        town.record(LifeRequest.of(LifeKind.DEATH, town.zhang.id(), LocalDate.of(2026, 4, 1))
                .with(r -> r.personId = town.boy));

        var past = town.history.person(town.boy, APRIL);
        assertThat(line(past, "本人", "去世日期")).isEqualTo(PastLine.of("去世日期", "", "2026-04-01"));
        assertThat(line(past, "名单", "低保").then()).contains("在册", "A类");
        assertThat(line(past, "名单", "低保").now()).isEmpty();

        var before = town.history.person(town.boy, LocalDate.of(2026, 3, 31));
        assertThat(line(before, "本人", "去世日期").now()).isEmpty();
        assertThat(line(before, "名单", "低保").differs()).isFalse();
        assertThat(line(town.history.household(town.zhang.id(), APRIL), "成员", "张小宝"))
                .isEqualTo(PastLine.of("张小宝", "孙子", "孙子，已故"));
    }

    @Test
    void aStayEnteredLaterForAnEarlierTimeWasNotKnown() {
        laterOn(5);
        town.enter(Category.LEFT_BEHIND_CHILD, town.boy, LocalDate.of(2026, 1, 1));
        var stay = line(town.history.person(town.boy, APRIL), "名单", "留守儿童");
        assertThat(stay.then()).isEmpty();
        assertThat(stay.now()).startsWith("在册，2026年1月1日起");
    }

    @Test
    void factsGoByTheDaySinceWhichTheyAreSo() {
        var boy = Subject.person(town.boy);
        town.facts.set(WORKER, boy, Map.of("school", "朝阳小学"), null);
        laterOn(5);
        town.facts.set(WORKER, boy, Map.of("school", "镇中学"), LocalDate.of(2026, 4, 1));
        town.facts.set(WORKER, boy, Map.of("health", "良好"), null);

        assertThat(line(town.history.person(town.boy, APRIL), "档案信息", "就读学校"))
                .isEqualTo(PastLine.of("就读学校", "朝阳小学", "镇中学"));
        assertThat(line(town.history.person(town.boy, MARCH), "档案信息", "就读学校").differs())
                .isFalse();
        assertThat(line(town.history.person(town.boy, APRIL), "档案信息", "健康状况").empty())
                .isTrue();
    }

    @Test
    void aSplitRecordedLaterTellsWhoLivedWhere() {
        laterOn(6);
        town.record(LifeRequest.of(LifeKind.SPLIT, town.zhang.id(), LocalDate.of(2026, 4, 1))
                .with(r -> r.personId = town.son));
        var past = town.history.household(town.zhang.id(), APRIL);
        assertThat(line(past, "成员", "张建国")).isEqualTo(PastLine.of("张建国", "子", ""));
        var before = town.history.household(town.zhang.id(), MARCH);
        assertThat(line(before, "成员", "张建国")).isEqualTo(PastLine.of("张建国", "子", "子"));
        assertThat(line(town.history.person(town.son, APRIL), "本人", "所在户"))
                .isEqualTo(PastLine.of("所在户", "张德山户", "张建国户"));
    }

    @Test
    void knowsNobodyBeforeTheFirstDayAndNothingOfTheFuture() {
        var past = town.history.person(town.boy, MARCH.minusDays(1));
        assertThat(past.known()).isFalse();
        assertThat(line(past, "本人", "姓名").then()).isEmpty();
        assertThat(town.history.person(town.boy, MARCH).known()).isTrue();
        assertThat(town.history.household(town.zhang.id(), MARCH.minusDays(1)).known())
                .isFalse();
        assertThatThrownBy(() -> town.history.person(town.boy, MARCH.plusDays(1)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aHouseholdTellsItsHeadAndItsPlaceByName() {
        laterOn(5);
        town.households.changeHead(WORKER, town.zhang.id(), town.son);
        var past = town.history.household(town.zhang.id(), APRIL);
        assertThat(line(past, "这一户", "户主")).isEqualTo(PastLine.of("户主", "张德山", "张建国"));
        assertThat(line(past, "这一户", "村（社区）").then()).isEqualTo("朝阳村");
        assertThat(line(past, "名单", "张小宝：低保").then()).contains("A类");
    }
}
