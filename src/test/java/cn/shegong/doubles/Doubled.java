package cn.shegong.doubles;

import static cn.shegong.resident.ResidentSamples.HEAD;
import static cn.shegong.resident.ResidentSamples.WORKER;

import cn.shegong.base.Right;
import cn.shegong.catalogue.Catalogue;
import cn.shegong.fact.FactService;
import cn.shegong.life.Hamlet;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.Household;
import cn.shegong.resident.Person;
import cn.shegong.resident.Sex;
import cn.shegong.visit.Visit;
import cn.shegong.visit.VisitSamples;
import cn.shegong.visit.VisitService;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A village in which the grandfather of one household was entered a second time, as the head of a household of his own. */
public final class Doubled implements AutoCloseable {
    private static final List<String> TABLES = List.of(
            "person",
            "household",
            "roster_entry",
            "roster_member",
            "visit",
            "visit_person",
            "fact",
            "life_event",
            "screening_household",
            "merged_person",
            "person_different");

    public final Hamlet hamlet;
    public final DoublesService doubles;
    public final MergeService merges;
    public final VisitService visits;
    /** Who is kept. */
    public final long kept;
    /** The same man once more. */
    public final long gone;

    public final Household secondHome;

    public Doubled(Path folder) {
        hamlet = new Hamlet(folder);
        doubles = new DoublesService(hamlet.database);
        merges = new MergeService(
                hamlet.database, new ChangeLog(hamlet.database), hamlet.residents, hamlet.households, hamlet.facts);
        visits = new VisitService(hamlet.database, Catalogue.load(), new FactService(hamlet.database));
        sql(
                "insert into worker (id, name, role, phone, started_on) values (8, '李静', 'SOCIAL_WORKER', '', '2020-01-01')");
        kept = hamlet.grandfather;
        secondHome = alone(Person.named("张德善", "220524194803159937"));
        gone = secondHome.headId();
    }

    /** Somebody of whom only name and birth are known. */
    static Person unnumbered(String name) {
        return Hamlet.person(name, Sex.MALE, LocalDate.of(1948, 3, 15));
    }

    /** Somebody with a household of his or her own in the village. */
    public Household alone(Person person) {
        return hamlet.households.add(
                WORKER, Household.in(hamlet.village.id(), null).with(h -> h.address = "村东头老井旁"), person);
    }

    public Visit visit(long household, int day, long... met) {
        return VisitSamples.to(household)
                .at(LocalDateTime.of(2026, 2, day, 9, 0))
                .met(met)
                .by(8)
                .visit();
    }

    public Merge merge(String... fromGone) {
        return merges.merge(WORKER, new MergeRequest(kept, gone, Set.of(fromGone), null));
    }

    /** Writes past the services, for rows of features that are higher than this one. */
    public void sql(String statement) {
        hamlet.database.transaction(HEAD, Right.RECORD, audit -> {
            hamlet.database.mapper(PlainMapper.class).run(statement);
            audit.note("test.rows", "", 0, "测试数据");
            return null;
        });
    }

    /** All rows of the tables that a merge touches, without what only counts the corrections. */
    Map<String, List<Map<String, Object>>> tables() {
        var mapper = hamlet.database.mapper(TablesMapper.class);
        var all = new TreeMap<String, List<Map<String, Object>>>();
        for (var table : TABLES) {
            var rows = mapper.rows(table);
            rows.forEach(row -> row.remove("version"));
            all.put(table, rows);
        }
        return all;
    }

    @Override
    public void close() {
        hamlet.close();
    }
}
