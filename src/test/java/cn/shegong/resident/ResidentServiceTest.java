package cn.shegong.resident;

import static cn.shegong.resident.ResidentSamples.BOY;
import static cn.shegong.resident.ResidentSamples.CLOCK;
import static cn.shegong.resident.ResidentSamples.HEAD;
import static cn.shegong.resident.ResidentSamples.LIU;
import static cn.shegong.resident.ResidentSamples.READER;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static cn.shegong.resident.ResidentSamples.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.shegong.base.InvalidInput;
import cn.shegong.base.Refusal;
import cn.shegong.place.PlaceService;
import cn.shegong.place.VillageDraft;
import cn.shegong.store.Database;
import cn.shegong.store.TestStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentServiceTest {
    @TempDir
    Path temp;

    private Database database;
    private ResidentService residents;
    private Household household;
    private long village;

    @BeforeEach
    void open() {
        database = TestStore.in(temp, CLOCK);
        var changes = new ChangeLog(database);
        residents = new ResidentService(database, changes);
        village =
                new PlaceService(database).add(HEAD, VillageDraft.of("朝阳村", 3)).id();
        household = new HouseholdService(database, changes, new PlaceService(database))
                .add(WORKER, Household.in(village, null), ZHANG);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Person zhang() {
        return residents.person(household.headId()).orElseThrow();
    }

    private Person add(Person person) {
        return residents.add(WORKER, person.with(p -> p.householdId = household.id()));
    }

    @Test
    void givesNumbersMasked() {
        assertThat(zhang().idNumber()).isEqualTo("220524********9937");
        assertThat(zhang().phone()).isEqualTo("154****1234");
        assertThat(residents.rows(List.of(household.headId())).get(0).idNumber())
                .isEqualTo("220524********9937");
    }

    @Test
    void revealsNumbersForAPurposeAndLogsIt() {
        var person = residents.reveal(WORKER, household.headId(), "走访前打电话");
        assertThat(person.phone()).isEqualTo("15400001234");
        assertThat(database.audit().about("person", household.headId()))
                .first()
                .satisfies(line -> assertThat(line.text()).contains("走访前打电话"));
        assertThatThrownBy(() -> residents.reveal(READER, household.headId(), "看看"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> residents.reveal(WORKER, household.headId(), " "))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void findsByIdNumberHoweverItIsWritten() {
        assertThat(residents.wholeByIdNumber(WORKER, "220524 480315 993"))
                .map(Person::name)
                .hasValue("张德山");
        assertThat(residents.wholeByIdNumber(WORKER, "220102201606309919")).isEmpty();
        assertThatThrownBy(() -> residents.wholeByIdNumber(READER, "220524194803159937"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void refusesAnIdNumberAlreadyTaken() {
        assertThatThrownBy(() -> add(Person.named("张得山", "220524480315993")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("张德山");
        assertThat(residents.members(household.id())).hasSize(1);
    }

    @Test
    void keepsAPersonWithoutNumberForAReason() {
        var person = add(Person.named("王老五", "").with(p -> p.otherDocument = OtherDocument.UNREGISTERED));
        add(Person.named("王老六", "").with(p -> p.otherDocument = OtherDocument.UNREGISTERED));
        assertThat(residents.person(person.id())).map(Person::otherDocument).hasValue(OtherDocument.UNREGISTERED);
        assertThatThrownBy(() -> add(Person.named("王老七", ""))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void correctsWithoutTouchingMaskedNumbers() {
        residents.correct(WORKER, zhang().with(p -> p.nickname = "老山子"));
        var whole = residents.whole(WORKER, household.headId()).orElseThrow();
        assertThat(whole.idNumber()).isEqualTo(ZHANG.idNumber());
        assertThat(whole.phone()).isEqualTo(ZHANG.phone());
        assertThat(whole.nickname()).isEqualTo("老山子");
    }

    @Test
    void refusesToSaveOverSomebodyElsesCorrection() {
        var opened = zhang();
        residents.correct(HEAD, opened.with(p -> p.note = "低保户"));
        assertThatThrownBy(() -> residents.correct(WORKER, opened.with(p -> p.note = "特困户")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("王芳")
                .hasMessageContaining("11月20日 10:30");
        assertThat(zhang().note()).isEqualTo("低保户");
    }

    @Test
    void showsWhatWasCorrectedWithNumbersMasked() {
        residents.correct(WORKER, zhang().with(p -> {
            p.phone = "15400009999";
            p.kinship = "本人";
        }));
        assertThat(residents.history(household.headId()))
                .extracting(FieldChange::label, FieldChange::before, FieldChange::after)
                .containsExactlyInAnyOrder(tuple("电话", "154****1234", "154****9999"), tuple("与户主关系", "户主", "本人"));
    }

    @Test
    void leavesNoTraceWhenNothingChanged() {
        var saved = residents.correct(WORKER, zhang());
        assertThat(saved.version()).isEqualTo(zhang().version());
        assertThat(residents.history(household.headId())).isEmpty();
    }

    @Test
    void takesBackAPersonAddedByMistake() {
        var boy = add(BOY);
        residents.remove(WORKER, boy.id());
        assertThat(residents.person(boy.id())).isEmpty();
        assertThatThrownBy(() -> residents.remove(WORKER, household.headId()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("户主");
        assertThatThrownBy(() -> residents.correct(WORKER, boy)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"张德", "zds", "ZhangDe", "zhang de shan", "张d", "老山子", "lsz", "0315", "9937", "154 0000", "朝阳 zds"
            })
    void findsAsOneTypes(String typed) {
        residents.correct(WORKER, zhang().with(p -> p.nickname = "老山子"));
        add(LIU);
        assertThat(residents.search(typed, 10)).extracting(PersonRow::name).containsExactly("张德山");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "22", "%", "王五", "红星 zds"})
    void findsNobodyOtherwise(String typed) {
        assertThat(residents.search(typed, 10)).isEmpty();
    }

    @Test
    void putsNamesThatBeginSoFirstAndTheDeadLast() {
        add(Person.named("德张明", "220381197108069921"));
        var dead = add(BOY);
        residents.correct(WORKER, dead.with(p -> p.diedOn = LocalDate.of(2026, 5, 1)));
        assertThat(residents.search("zhang", 10)).extracting(PersonRow::name).containsExactly("张德山", "德张明", "张小宝");
        assertThat(residents.search("zhang", 1)).hasSize(1);
    }

    @Test
    void offersPersonsWhoArePerhapsTheSame() {
        var birth = LocalDate.of(1948, 3, 15);
        assertThat(residents.perhapsSame("章得山", birth, null)).hasSize(1);
        assertThat(residents.perhapsSame("章得山", null, village)).hasSize(1);
        assertThat(residents.perhapsSame("张德山", null, null)).hasSize(1);
        assertThat(residents.perhapsSame("章得山", null, null)).isEmpty();
        assertThat(residents.perhapsSame("李四", birth, village)).isEmpty();
        assertThat(residents.perhapsSame("", birth, village)).isEmpty();
    }

    @Test
    void refusesAWorkerWhoMayNotRecord() {
        assertThatThrownBy(() -> residents.add(READER, BOY.with(p -> p.householdId = household.id())))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> residents.correct(READER, zhang())).isInstanceOf(Refusal.class);
    }
}
