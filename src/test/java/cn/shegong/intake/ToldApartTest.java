package cn.shegong.intake;

import static cn.shegong.intake.IntakeStation.counts;
import static cn.shegong.intake.IntakeStation.persons;
import static cn.shegong.resident.ResidentSamples.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.resident.Household;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.OtherDocument;
import cn.shegong.resident.Person;
import cn.shegong.resident.PersonRow;
import cn.shegong.roster.Category;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two of one name in one village, of whom somebody said that they are two. */
class ToldApartTest {
    private static final String NAME = "王秀英";
    private static final String NUMBER = id(1950, 3, 1, 992);

    @TempDir
    Path folder;

    private IntakeStation station;

    @BeforeEach
    void open() {
        station = new IntakeStation(folder);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private static String id(int year, int month, int day, int sequence) {
        return IdNumber.of("220524", LocalDate.of(year, month, day), sequence).text();
    }

    private long living(String village, String number, LocalDate birth, String phone) {
        var home = Household.in(station.places.find(village).orElseThrow().id(), null);
        return station.households
                .add(HEAD, home, Person.named(NAME, number).with(p -> {
                    p.birthDate = number.isEmpty() ? birth : null;
                    p.otherDocument = number.isEmpty() ? OtherDocument.NOT_SEEN : null;
                    p.phone = phone;
                }))
                .headId();
    }

    /** A row without a number, which the user takes as one of somebody who has none. */
    private List<Long> offered(Object... more) {
        var rows = new Object[1 + more.length][];
        rows[0] = new Object[] {NAME, "", "女", "东岗村", "15400001234"};
        for (int i = 0; i < more.length; i++) {
            rows[i + 1] = (Object[]) more[i];
        }
        var list = station.read(persons("高龄老人名单（2026年11月）", rows));
        return offered(station.intake.preview(
                HEAD, list, Category.AGED, Decisions.NONE.withoutNumber(0, OtherDocument.NOT_SEEN)));
    }

    private static List<Long> offered(Preview preview) {
        return preview.rows().get(0).candidates().stream().map(PersonRow::id).toList();
    }

    @Test
    void offersBothUntilTheyAreSaidToBeTwo() {
        long one = living("东岗村", NUMBER, null, "");
        long other = living("东岗村", "", null, "15400001234");
        assertThat(offered()).containsExactlyInAnyOrder(one, other);

        station.doubles.sayDifferent(HEAD, one, other, "");

        assertThat(offered()).containsExactly(other);
    }

    @Test
    void offersBothAgainWhenItIsTakenBack() {
        long one = living("东岗村", NUMBER, null, "");
        long other = living("东岗村", "", null, "15400001234");
        var said = station.doubles.sayDifferent(HEAD, other, one, "");

        station.doubles.takeBack(HEAD, said.id());

        assertThat(offered()).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void neverOffersWhoStandsInTheSameListByTheNumber() {
        long one = living("东岗村", NUMBER, null, "15400001234");
        long other = living("东岗村", "", null, "");
        station.doubles.sayDifferent(HEAD, one, other, "");

        assertThat(offered((Object) new Object[] {NAME, NUMBER, "女", "东岗村"})).containsExactly(other);
    }

    @Test
    void leavesItToTheUserWhenTheRowFitsBothAlike() {
        long one = living("东岗村", "", null, "");
        long other = living("东岗村", "", null, "");
        station.doubles.sayDifferent(HEAD, one, other, "");

        assertThat(offered()).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void aNumberNearlyTheOnesIsNotOfferedAsTheOthers() {
        long one = living("东岗村", NUMBER, null, "");
        long other = living("东岗村", id(1950, 3, 1, 558), null, "");
        station.doubles.sayDifferent(HEAD, one, other, "");
        var slip = id(1950, 3, 1, 982);

        var preview = station.preview(persons("高龄老人名单", new Object[] {NAME, slip, "女", "东岗村"}), Category.AGED);

        assertThat(offered(preview)).containsExactly(one);
    }

    @Test
    void whoWasTakenAsAnotherPersonIsNotOfferedAsTheFirstNextMonth() {
        long one = living("东岗村", NUMBER, null, "");
        var october = persons("高龄老人名单（2026年10月）", new Object[] {NAME, "", "女", "东岗村", "15400001234"});
        var before = station.everything();
        var decided = Decisions.NONE.withoutNumber(0, OtherDocument.NOT_SEEN).stranger(0);
        var preview = station.intake.preview(HEAD, station.read(october), Category.AGED, decided);
        assertThat(counts(preview)).isEqualTo(Map.of(Verdict.NEW, 1));
        assertThat(preview.rows().get(0).candidates()).isEmpty();

        var batch = station.take(preview);

        assertThat(station.doubles.differents()).singleElement().matches(said -> said.otherId() == one);
        assertThat(station.doubles.pairs()).isEmpty();
        assertThat(offered()).hasSize(1).doesNotContain(one);

        station.intake.undo(HEAD, batch.id());
        assertThat(station.everything()).isEqualTo(before);
    }
}
