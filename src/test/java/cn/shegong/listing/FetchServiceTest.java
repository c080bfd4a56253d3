package cn.shegong.listing;

import static cn.shegong.resident.ResidentSamples.READER;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Refusal;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterTown;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchServiceTest {
    @TempDir
    Path temp;

    private RosterTown town;
    private FetchService service;

    @BeforeEach
    void open() {
        town = new RosterTown(temp);
        service = new FetchService(town.database, town.facts, town.policies);
        town.home(1, 2, "赵玉", LocalDate.of(1950, 5, 1));
        town.home(1, 1, "王长河", LocalDate.of(1948, 5, 1));
        town.home(0, 2, "李春花", LocalDate.of(1970, 5, 1));
        town.with("李春花", "李小树", LocalDate.of(2017, 5, 1), "41");
        town.home(0, 1, "张德山", LocalDate.of(1940, 5, 1));
        town.with("张德山", "刘桂兰", LocalDate.of(1944, 5, 1), "10");
        town.home(0, 1, "孙平", LocalDate.of(1990, 5, 1));
    }

    @AfterEach
    void close() {
        town.close();
    }

    private Hazard hazard(String code) {
        return service.hazards().all().stream()
                .filter(h -> h.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names(String code) {
        return service.masked(hazard(code), Scope.ALL).rows().stream()
                .map(FetchRow::name)
                .toList();
    }

    @Test
    void namesEachOnceByBatchAndWithinABatchOnTheWay() {
        town.on(Category.LIVING_ALONE, "赵玉");
        town.on(Category.AGED, "张德山");
        town.fact("赵玉", "living", "独居");
        town.fact("王长河", "self_care", "完全失能");
        town.fact("刘桂兰", "health", "卧床");
        town.on(Category.LEFT_BEHIND_CHILD, "李小树");
        town.fact("李小树", "guardian_ability", "年老体弱");
        var rows = service.masked(hazard("FLOOD"), Scope.ALL).rows();
        assertThat(rows)
                .extracting(FetchRow::name)
                .containsExactly("刘桂兰", "王长河", "李小树", "赵玉", "张德山")
                .doesNotHaveDuplicates();
        assertThat(rows).extracting(FetchRow::batch).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(rows.get(0).reasons()).containsExactly("失能或卧床", "80 岁以上");
        assertThat(rows.get(2).reasons()).containsExactly("留守儿童，监护人照看不了");
    }

    @Test
    void goesByTheHazard() {
        town.homeFact("孙平", "house_grade", "D 级");
        town.homeFact("赵玉", "heating", "电取暖");
        town.homeFact("王长河", "heating", "没有取暖");
        town.on(Category.LIVING_ALONE, "赵玉");
        assertThat(names("FLOOD")).containsExactly("孙平", "赵玉", "张德山", "刘桂兰");
        assertThat(names("HEAT")).containsExactly("张德山", "刘桂兰", "赵玉");
        var cold = service.masked(hazard("COLD"), Scope.ALL).rows();
        assertThat(cold).extracting(FetchRow::name).containsExactly("赵玉", "王长河", "张德山", "刘桂兰");
        assertThat(cold.get(0).reasons()).containsExactly("独居老人", "靠集中供暖或电取暖");
        assertThat(cold.get(0).batch()).isZero();
    }

    @Test
    void leavesOutTheDeadThoseElsewhereAndThoseInAHome() {
        town.fact("赵玉", "self_care", "重度失能");
        town.fact("赵玉", "living", "住养老机构");
        var dead = town.residents.person(town.id("张德山")).orElseThrow();
        town.residents.correct(WORKER, dead.with(p -> p.diedOn = LocalDate.of(2026, 10, 1)));
        var list = service.masked(hazard("FLOOD"), Scope.ALL);
        assertThat(list.rows()).extracting(FetchRow::name).containsExactly("刘桂兰");
        assertThat(list.inInstitutions()).isEqualTo(1);
        long other = town.villages.get(1).id();
        assertThat(service.masked(hazard("FLOOD"), Scope.of(other, null)).rows())
                .isEmpty();
        var group = town.places.groups(town.villages.get(0).id()).get(0).id();
        assertThat(service.masked(hazard("FLOOD"), new Scope(List.of(other), List.of(group)))
                        .rows())
                .hasSize(1);
    }

    @Test
    void readsTheCertificate() {
        var number = town.residents
                .wholeMembers(WORKER, town.householdOf("孙平"))
                .get(0)
                .idNumber();
        town.fact("孙平", "disability_certificate", number + "22");
        assertThat(service.masked(hazard("FIRE"), Scope.ALL).rows().get(0).reasons())
                .containsExactly("重度残疾", "看不见或听不见，电话和喇叭叫不应");
    }

    @Test
    void givesWholeNumbersOnlyForAPurposeAndSaysSo() {
        town.fact("张德山", "carer_name", "张强");
        town.fact("张德山", "carer_phone", "15400009876");
        var flood = hazard("FLOOD");
        assertThat(service.masked(flood, Scope.ALL).rows().get(0).phone()).contains("****");
        assertThat(service.masked(flood, Scope.ALL).rows().get(0).carer()).isEqualTo("张强 154****9876");
        var row = service.whole(WORKER, flood, Scope.ALL, "汛前演练").rows().get(0);
        assertThat(row.phone()).matches("154000\\d{5}");
        assertThat(row.carer()).isEqualTo("张强 15400009876");
        var line = town.database.audit().newest(1).get(0);
        assertThat(line.action()).isEqualTo("listing.fetch");
        assertThat(line.text()).contains("洪涝、山洪", "2 人", "汛前演练");
        assertThatThrownBy(() -> service.whole(READER, flood, Scope.ALL, "看看")).isInstanceOf(Refusal.class);
    }

    @Test
    void hasWordsForEverySignalAndABatchForEveryWeight() {
        var hazards = service.hazards();
        assertThat(hazards.words()).containsOnlyKeys(Signal.values());
        assertThat(hazards.note()).contains("本站");
        assertThat(hazards.batch(1)).isEqualTo(2);
        assertThat(hazards.batch(3)).isEqualTo(1);
        assertThat(hazards.batch(40)).isZero();
    }
}
