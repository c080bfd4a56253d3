package cn.shegong.filling;

import static cn.shegong.resident.ResidentSamples.WORKER;

import cn.shegong.assessment.AssessmentLists;
import cn.shegong.assessment.AssessmentService;
import cn.shegong.assessment.Instruments;
import cn.shegong.catalogue.Catalogue;
import cn.shegong.resident.Person;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterLists;
import cn.shegong.roster.RosterTown;
import cn.shegong.store.TestStore;
import cn.shegong.visit.Situation;
import cn.shegong.visit.Visit;
import cn.shegong.visit.VisitPerson;
import cn.shegong.visit.VisitService;
import cn.shegong.visit.VisitWay;
import cn.shegong.visit.VisitWorker;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** A small township of which a county wants tables. */
public final class FillingTown implements AutoCloseable {
    public final RosterTown town;
    public final FillingService service;
    public final VisitService visits;

    public FillingTown(Path folder) {
        town = new RosterTown(folder);
        var instruments = new Instruments(town.database);
        var assessments = new AssessmentService(town.database, instruments, town.policies, town.facts);
        visits = new VisitService(town.database, Catalogue.load(), town.facts);
        service = new FillingService(
                town.database,
                town.settings,
                town.facts,
                town.rosters.categories(),
                town.places,
                new Sources(
                        town.residents,
                        town.rolls,
                        new RosterLists(town.database),
                        visits,
                        new AssessmentLists(town.database, instruments, assessments),
                        instruments));
        TestStore.tamper(
                town.database,
                "insert into worker (id, name, role, phone, started_on) values (8, '李静', 'SOCIAL_WORKER', '', '2020-01-01')");
        people();
    }

    private void people() {
        town.home(0, 1, "张德山", LocalDate.of(1940, 5, 1));
        town.with("张德山", "刘桂兰", LocalDate.of(1944, 5, 1), "10");
        town.with("张德山", "张小树", LocalDate.of(2015, 5, 1), "41");
        town.home(0, 2, "李春花", LocalDate.of(1970, 5, 1));
        town.home(1, 1, "王长河", LocalDate.of(1950, 5, 1));
        town.on(
                Category.DIBAO,
                e -> {
                    e.grade = "B类";
                    e.cause = "因病";
                    e.number = "DB-001";
                    e.monthlyAmount = new BigDecimal("840");
                },
                "张德山",
                "刘桂兰",
                "张小树");
        town.on(Category.DIBAO, e -> e.monthlyAmount = new BigDecimal("415.50"), "李春花");
        town.on(Category.DIBAO, e -> e.monthlyAmount = new BigDecimal("500"), "王长河");
        town.on(Category.DISABLED, e -> e.grade = "肢体二级", "王长河");
        town.on(Category.LIVING_ALONE, "张德山");
        town.fact("张德山", "living", "独居");
        visit("张德山", LocalDateTime.of(2026, 11, 6, 9, 30), "屋顶漏雨", "报了村里");
        visit("王长河", LocalDateTime.of(2026, 8, 3, 9, 30), "", "");
    }

    private void visit(String name, LocalDateTime at, String problems, String done) {
        visits.record(
                WORKER,
                new Visit(
                        town.householdOf(name),
                        at,
                        40,
                        VisitWay.HOME,
                        null,
                        "A1.2",
                        List.of(new VisitPerson(town.id(name), true)),
                        List.of(VisitWorker.visitor(WORKER.id())),
                        "",
                        Situation.NONE,
                        "",
                        problems,
                        done,
                        false,
                        null,
                        "",
                        List.of()));
    }

    /** The whole record. */
    public Person person(String name) {
        return town.residents.whole(WORKER, town.id(name)).orElseThrow();
    }

    @Override
    public void close() {
        town.close();
    }
}
