package cn.shegong.assessment;

import cn.shegong.base.Actor;
import cn.shegong.base.Pinyin;
import cn.shegong.base.Right;
import cn.shegong.base.Role;
import cn.shegong.fact.FactService;
import cn.shegong.policy.PolicyService;
import cn.shegong.roster.PlainRowsMapper;
import cn.shegong.settings.SettingsService;
import cn.shegong.staff.Worker;
import cn.shegong.store.Database;
import cn.shegong.store.TestStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** Two villages in a real store, one household of two people in each, two workers, and nothing assessed yet. */
final class Hamlet implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    static final Actor WANG = new Actor(7, "王芳", Role.HEAD);
    static final Actor LI = new Actor(8, "李强", Role.SOCIAL_WORKER);
    static final long ELDER = 11;
    static final long CHILD = 12;
    static final long OTHER = 21;

    final Database database;
    final PolicyService policies;
    final FactService facts;
    final Instruments instruments;
    final AssessmentService assessments;
    final AssessmentLists lists;

    Hamlet(Path folder) {
        var zone = ZoneId.systemDefault();
        var now = LocalDateTime.of(2026, 3, 31, 18, 0).atZone(zone).toInstant();
        database = TestStore.in(folder, Clock.fixed(now, zone));
        policies = new PolicyService(database);
        facts = new FactService(database);
        instruments = new Instruments(database);
        assessments = new AssessmentService(database, instruments, policies, facts);
        lists = new AssessmentLists(database, instruments, assessments);
        write(rows -> {
            rows.worker(7, "王芳");
            rows.worker(8, "李强");
            rows.village(1, "朝阳村");
            rows.village(2, "东风村");
            rows.household(1, 1L);
            rows.household(2, 2L);
            person(rows, ELDER, 1, "王桂兰", LocalDate.of(1944, 5, 1));
            person(rows, CHILD, 1, "王小宝", LocalDate.of(2015, 5, 1));
            person(rows, OTHER, 2, "赵德福", LocalDate.of(1940, 1, 1));
            rows.head(1, ELDER);
            rows.head(2, OTHER);
        });
    }

    private static void person(PlainRowsMapper rows, long id, long household, String name, LocalDate birth) {
        rows.person(id, household, name, Pinyin.searchKey(name), birth, null);
    }

    /** A sheet of an elder, every scored item so that they add up. */
    Assessment elder(long personId, int score, LocalDate day) {
        return sheet("gbt42195", score, day).with(s -> s.personId = personId);
    }

    Assessment sheet(String code, int score, LocalDate day) {
        var instrument = SheetSamples.instrument(code);
        return Assessment.blank(instrument).with(s -> {
            s.assessedOn = day;
            s.workers = List.of(7L, 8L);
            s.answers = SheetSamples.adding(instrument, score);
        });
    }

    AssessmentPapers papers() {
        return new AssessmentPapers(
                database,
                new SettingsService(database),
                () -> List.of(
                        new Worker(7, "王芳", Role.HEAD, "", TODAY, null),
                        new Worker(8, "李强", Role.SOCIAL_WORKER, "", TODAY, null)),
                assessments);
    }

    void write(Consumer<PlainRowsMapper> work) {
        database.transaction(WANG, Right.RECORD, audit -> {
            work.accept(database.mapper(PlainRowsMapper.class));
            audit.note("test.rows", "", 0, "测试数据");
            return null;
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
