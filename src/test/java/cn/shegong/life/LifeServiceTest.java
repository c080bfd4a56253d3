package cn.shegong.life;

import static cn.shegong.resident.ResidentSamples.READER;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.shegong.base.InvalidInput;
import cn.shegong.base.Refusal;
import cn.shegong.base.Slice;
import cn.shegong.resident.HousingStatus;
import cn.shegong.resident.Person;
import cn.shegong.resident.Sex;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterMember;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LifeServiceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 20);

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

    private LifeRequest death(long personId) {
        return LifeRequest.of(LifeKind.DEATH, town.zhang.id(), DAY).with(r -> r.personId = personId);
    }

    private LifeRequest birth() {
        return LifeRequest.of(LifeKind.BIRTH, town.zhang.id(), DAY)
                .with(r -> r.newcomer = Hamlet.person("张小贝", Sex.FEMALE, null).with(p -> p.kinship = "42"));
    }

    private List<RosterMember> onDibao() {
        return town.rosters.members(List.of(town.dibao.id()));
    }

    @Test
    void theDeathOfTheHeadEndsStaysAndNamesANewHead() {
        var request = death(town.grandfather);
        assertThat(town.life.plan(request).problems().errors())
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("newHeadId"));
        assertThat(town.life.plan(request).heads()).extracting(Person::name).containsExactly("刘桂兰", "张建国", "张小宝");

        town.enter(Category.AGED, town.grandfather, LocalDate.of(2026, 2, 25));
        var events = town.record(request.with(r -> {
            r.newHeadId = town.grandmother;
            r.note = "因病";
        }));

        assertThat(town.of(town.grandfather).diedOn()).isEqualTo(DAY);
        assertThat(town.of(town.grandfather).kinship()).isEqualTo("10");
        assertThat(town.home().headId()).isEqualTo(town.grandmother);
        assertThat(onDibao())
                .filteredOn(m -> m.personId() == town.grandfather)
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.endedOn()).isEqualTo(DAY);
                    assertThat(member.endReason()).isEqualTo("死亡（自然减员）");
                });
        assertThat(onDibao()).filteredOn(m -> m.endedOn() == null).hasSize(2);
        assertThat(town.rosters.entriesOfPerson(town.grandfather).get(0).endedOn())
                .as("entered after the death: never on it")
                .isEqualTo(LocalDate.of(2026, 2, 25));
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.note()).isEqualTo("因病");
            assertThat(event.happenedOn()).isEqualTo(DAY);
            assertThat(event.recordedAt()).isEqualTo(Hamlet.START);
            assertThat(event.consequences()).contains("退出低保，原因：死亡（自然减员）", "户主换成刘桂兰");
        });
    }

    @Test
    void theDeathOfTheLastOneClosesTheHousehold() {
        town.record(LifeRequest.of(LifeKind.DEATH, town.widow.id(), DAY).with(r -> r.personId = town.widow.headId()));
        var home = town.households.household(town.widow.id()).orElseThrow();
        assertThat(home.closedOn()).isEqualTo(DAY);
        assertThat(home.closedReason()).contains("死亡");
        assertThat(home.headId()).isEqualTo(town.widow.headId());
    }

    @Test
    void aBirthAddsSomebodyToTheHousehold() {
        var event = town.record(birth()).get(0);
        var child = town.of(event.personId());
        assertThat(child.birthDate()).isEqualTo(DAY);
        assertThat(child.householdId()).isEqualTo(town.zhang.id());
        assertThat(event.consequences()).contains("张小贝", "孙女", "证件不在手边");
    }

    @Test
    void refusesABirthOnAnotherDayThanTheIdNumberSays() {
        var request = birth().with(r -> r.newcomer = r.newcomer.with(p -> p.birthDate = DAY.minusDays(1)));
        assertThatThrownBy(() -> town.record(request)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aWholeFamilyMovesOutAsOneEventForEach() {
        var events = town.record(
                LifeRequest.of(LifeKind.MOVE_OUT, town.zhang.id(), DAY).with(r -> {
                    r.personId = town.grandfather;
                    r.alongIds = List.of(town.grandmother, town.son, town.boy);
                }));
        assertThat(events).hasSize(4).extracting(LifeEvent::personId).last().isEqualTo(town.grandfather);
        assertThat(town.home().closedOn()).isEqualTo(DAY);
        assertThat(town.rosters.entry(town.dibao.id()).orElseThrow().endedOn()).isEqualTo(DAY);
        assertThat(onDibao()).allMatch(member -> member.endReason().equals("迁出"));
        assertThat(town.life.figures(LifeFilter.ALL)).isEqualTo(new LifeFigures(0, 0, 0, 4));
    }

    @Test
    void somebodyComesBackIntoAClosedHousehold() {
        town.record(
                LifeRequest.of(LifeKind.MOVE_OUT, town.widow.id(), DAY).with(r -> r.personId = town.widow.headId()));
        town.record(LifeRequest.of(LifeKind.COME_BACK, town.widow.id(), DAY.plusDays(3))
                .with(r -> r.personId = town.widow.headId()));
        assertThat(town.of(town.widow.headId()).gone()).isFalse();
        assertThat(town.households.household(town.widow.id()).orElseThrow().closedOn())
                .isNull();
        assertThat(town.life.ofPerson(town.widow.headId()))
                .extracting(LifeRow::kind)
                .containsExactly(LifeKind.COME_BACK, LifeKind.MOVE_OUT);
    }

    @Test
    void aSplitFoundsAHouseholdInTheSamePlace() {
        var event = town.record(split()).get(0);
        var founded = town.households.household(event.otherHouseholdId()).orElseThrow();
        assertThat(founded.headId()).isEqualTo(town.son);
        assertThat(founded.address()).isEqualTo("村东头");
        assertThat(town.of(town.boy).householdId()).isEqualTo(founded.id());
        assertThat(event.consequences()).contains("仍在原来那一户的低保里");
    }

    private LifeRequest split() {
        return LifeRequest.of(LifeKind.SPLIT, town.zhang.id(), DAY).with(r -> {
            r.personId = town.son;
            r.alongIds = List.of(town.boy);
        });
    }

    @Test
    void theWidowReturnsToAnotherHouseholdAndHersIsClosed() {
        town.record(backHome());
        assertThat(town.of(town.widow.headId()).householdId()).isEqualTo(town.zhang.id());
        assertThat(town.households.household(town.widow.id()).orElseThrow().closedOn())
                .isEqualTo(DAY);
    }

    private LifeRequest backHome() {
        return LifeRequest.of(LifeKind.RETURN, town.widow.id(), DAY).with(r -> {
            r.personId = town.widow.headId();
            r.toHouseholdId = town.zhang.id();
            r.kinship = "母亲";
        });
    }

    @Test
    void oneMarriesOutOfTheTownshipOrWithinIt() {
        var out = LifeRequest.of(LifeKind.MARRIED_OUT, town.zhang.id(), DAY).with(r -> r.personId = town.son);
        assertThat(town.life.plan(out).words()).singleElement().asString().contains("迁出日期记为");
        town.record(out.with(r -> r.toHouseholdId = town.widow.id()));
        assertThat(town.of(town.son).householdId()).isEqualTo(town.widow.id());
        assertThat(town.of(town.son).gone()).isFalse();
    }

    @Test
    void aHouseholdIsSeparatedFromItsRegistrationAndReunited() {
        var away = LifeRequest.of(LifeKind.SEPARATED, town.zhang.id(), DAY).with(r -> r.housing = HousingStatus.AWAY);
        town.record(away);
        assertThat(town.home().housing()).isEqualTo(HousingStatus.AWAY);
        assertThat(town.life.plan(away).problems().hasErrors()).isTrue();
        town.record(LifeRequest.of(LifeKind.REUNITED, town.zhang.id(), DAY));
        assertThat(town.home().housing()).isEqualTo(HousingStatus.PRESENT);
    }

    static Stream<Function<LifeServiceTest, LifeRequest>> everyKind() {
        return Stream.of(
                test -> test.death(test.town.grandfather).with(r -> r.newHeadId = test.town.grandmother),
                test -> test.death(test.town.boy),
                LifeServiceTest::birth,
                test -> test.birth().with(r -> r.kind = LifeKind.MOVE_IN),
                test -> test.birth().with(r -> r.kind = LifeKind.MARRIED_IN),
                test -> test.death(test.town.grandfather).with(r -> {
                    r.kind = LifeKind.MOVE_OUT;
                    r.newHeadId = test.town.son;
                }),
                test -> LifeRequest.of(LifeKind.MOVE_OUT, test.town.widow.id(), DAY)
                        .with(r -> r.personId = test.town.widow.headId()),
                test -> test.death(test.town.grandmother).with(r -> r.kind = LifeKind.MARRIED_OUT),
                LifeServiceTest::split,
                test -> test.split().with(r -> {
                    r.personId = test.town.grandfather;
                    r.newHeadId = test.town.grandmother;
                }),
                LifeServiceTest::backHome,
                test -> LifeRequest.of(LifeKind.SEPARATED, test.town.zhang.id(), DAY)
                        .with(r -> r.housing = HousingStatus.REGISTERED_ELSEWHERE));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void takesEveryKindBackExactly(Function<LifeServiceTest, LifeRequest> request) {
        var before = town.tables();
        var event = town.record(request.apply(this)).get(0);
        assertThat(town.tables()).isNotEqualTo(before);

        assertThat(town.life.takeBack(WORKER, event.id())).isEmpty();

        assertThat(town.tables()).isEqualTo(before);
        assertThatThrownBy(() -> town.life.takeBack(WORKER, event.id()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已经撤销");
    }

    @Test
    void takesABroughtBackPersonBackExactly() {
        town.record(
                LifeRequest.of(LifeKind.MOVE_OUT, town.widow.id(), DAY).with(r -> r.personId = town.widow.headId()));
        var before = town.tables();
        var event = town.record(LifeRequest.of(LifeKind.COME_BACK, town.widow.id(), DAY.plusDays(1))
                        .with(r -> r.personId = town.widow.headId()))
                .get(0);
        town.life.takeBack(WORKER, event.id());
        assertThat(town.tables()).isEqualTo(before);
    }

    @Test
    void leavesWhatWasCorrectedSinceAndSaysSo() {
        var event = town.record(death(town.grandfather).with(r -> r.newHeadId = town.grandmother))
                .get(0);
        var son = town.residents.whole(WORKER, town.son).orElseThrow();
        town.residents.correct(WORKER, son.with(p -> p.kinship = "21"));

        assertThat(town.life.takeBack(WORKER, event.id())).isEmpty();
        assertThat(town.of(town.son).kinship()).isEqualTo("21");

        var again = town.record(death(town.boy)).get(0);
        town.residents.correct(
                WORKER, town.residents.whole(WORKER, town.boy).orElseThrow().with(p -> p.diedOn = DAY.minusDays(1)));
        assertThat(town.life.takeBack(WORKER, again.id())).containsExactly("张小宝的资料");
        assertThat(town.of(town.boy).diedOn()).isEqualTo(DAY.minusDays(1));
        assertThat(onDibao()).allMatch(member -> member.endedOn() == null);
    }

    @Test
    void doesNotTakeBackWhoHasOtherRecordsByNow() {
        var event = town.record(birth()).get(0);
        town.enter(Category.MIGRANT_CHILD, event.personId(), DAY);
        var before = town.tables();
        assertThatThrownBy(() -> town.life.takeBack(WORKER, event.id())).isInstanceOf(Refusal.class);
        assertThat(town.tables()).isEqualTo(before);
    }

    @Test
    void writesNothingWhenOtherThingsWouldFollowThanWereRead() {
        var request = death(town.boy);
        var read = town.life.plan(request).words();
        town.enter(Category.LEFT_BEHIND_CHILD, town.boy, DAY.minusDays(9));
        var before = town.tables();
        assertThatThrownBy(() -> town.life.record(WORKER, request, read)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> town.life.record(READER, request, read)).isInstanceOf(Refusal.class);
        assertThat(town.tables()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31, 30", "2026-02-01, 0", "2026-03-02, 0", "2025-03-02, 365"})
    void marksWhatWasWrittenDownThirtyDaysLaterOrMore(LocalDate happened, long late) {
        town.record(death(town.boy).with(r -> r.happenedOn = happened));
        assertThat(town.life.ofPerson(town.boy)).singleElement().satisfies(row -> assertThat(row.daysLate())
                .isEqualTo(late));
        var lateOnly = new LifeFilter(null, null, null, null, false, true, null, null);
        assertThat(town.life.page(lateOnly, Slice.first()).total()).isEqualTo(late > 0 ? 1 : 0);
    }

    @Test
    void alsoListsWhatWasOnlyEnteredInTheRecord() {
        town.clock.set(Hamlet.START.plusDays(5));
        var boy = town.residents.whole(WORKER, town.boy).orElseThrow();
        town.residents.correct(WORKER, boy.with(p -> p.diedOn = DAY));
        town.record(LifeRequest.of(LifeKind.MOVE_OUT, town.zhang.id(), DAY).with(r -> r.personId = town.son));

        assertThat(town.life.ofPerson(town.boy)).singleElement().satisfies(row -> {
            assertThat(row.recorded()).isFalse();
            assertThat(row.kind()).isEqualTo(LifeKind.DEATH);
            assertThat(row.recordedAt()).isEqualTo(Hamlet.START.plusDays(5));
            assertThat(row.recordedBy()).isEqualTo(WORKER.name());
        });
        assertThat(town.life.figures(LifeFilter.between(DAY, DAY))).isEqualTo(new LifeFigures(0, 1, 0, 1));
        assertThat(town.life.figures(LifeFilter.between(DAY.plusDays(1), null))).isEqualTo(new LifeFigures(0, 0, 0, 0));
        assertThat(town.life.ofHousehold(town.zhang.id())).hasSize(2);
    }

    @Test
    void countsADeathOnceWhenItsDateIsCorrectedAfterwards() {
        town.record(death(town.boy));
        town.residents.correct(
                WORKER, town.residents.whole(WORKER, town.boy).orElseThrow().with(p -> p.diedOn = DAY.minusDays(1)));
        assertThat(town.life.ofPerson(town.boy))
                .extracting(LifeRow::happenedOn, LifeRow::overtaken)
                .containsExactly(tuple(DAY, true), tuple(DAY.minusDays(1), false));
        assertThat(town.life.figures(LifeFilter.ALL).died()).isEqualTo(1);
    }

    @Test
    void listsByVillageKindAndDayOfRecording() {
        town.record(death(town.boy));
        var here = new LifeFilter(LifeKind.DEATH, town.village.id(), DAY.plusDays(1), null, true, false, null, null);
        assertThat(town.life.page(here, Slice.first()).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.village()).isEqualTo("朝阳村"));
        var elsewhere = new LifeFilter(LifeKind.DEATH, 1L, null, null, false, false, null, null);
        assertThat(town.life.page(elsewhere, new Slice("village", true, 0, 10)).rows())
                .isEmpty();
        assertThat(town.life
                        .page(LifeFilter.ALL, new Slice("name", false, 0, 10))
                        .rows())
                .hasSize(1);
    }
}
