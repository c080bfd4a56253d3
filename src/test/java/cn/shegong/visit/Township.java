package cn.shegong.visit;

import cn.shegong.base.Actor;
import cn.shegong.base.Pinyin;
import cn.shegong.base.Right;
import cn.shegong.base.Role;
import cn.shegong.catalogue.Catalogue;
import cn.shegong.fact.FactService;
import cn.shegong.roster.PlainRowsMapper;
import cn.shegong.store.Database;
import cn.shegong.store.TestStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Consumer;

/** A small township in a real store: two villages, households 1 to 6 of two people each, three workers. */
final class Township implements AutoCloseable {
    static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 31, 18, 0);
    static final Actor WANG = new Actor(7, "王芳", Role.HEAD);
    static final Actor LI = new Actor(8, "李强", Role.SOCIAL_WORKER);
    static final int HOUSEHOLDS = 6;

    final Database database;
    final FactService facts;
    final VisitService visits;

    Township(Path folder) {
        var zone = ZoneId.systemDefault();
        database = TestStore.in(folder, Clock.fixed(NOW.atZone(zone).toInstant(), zone));
        facts = new FactService(database);
        visits = new VisitService(database, Catalogue.load(), facts);
        write(rows -> {
            rows.worker(7, "王芳");
            rows.worker(8, "李强");
            rows.worker(9, "赵敏");
            rows.village(1, "朝阳村");
            rows.village(2, "东风村");
            for (int i = 1; i <= HOUSEHOLDS; i++) {
                rows.household(i, i % 2 == 1 ? 1L : 2L);
                person(rows, head(i), i, "户主" + "甲乙丙丁戊己".charAt(i - 1));
                person(rows, spouse(i), i, "配偶" + "甲乙丙丁戊己".charAt(i - 1));
                rows.head(i, head(i));
            }
        });
    }

    static long head(int household) {
        return household * 10L + 1;
    }

    static long spouse(int household) {
        return household * 10L + 2;
    }

    private static void person(PlainRowsMapper rows, long id, long household, String name) {
        rows.person(id, household, name, Pinyin.searchKey(name), LocalDate.of(1950, 1, 1), null);
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
