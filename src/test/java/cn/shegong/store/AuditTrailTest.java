package cn.shegong.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Actor;
import cn.shegong.base.Right;
import cn.shegong.base.Role;
import cn.shegong.base.Slice;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTrailTest {
    private static final Actor WANG = new Actor(7, "王芳", Role.HEAD);
    private static final Actor LI = new Actor(8, "李静", Role.SOCIAL_WORKER);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @TempDir
    Path temp;

    private final SetClock clock = new SetClock(MONDAY.atTime(9, 0));
    private Database database;

    @BeforeEach
    void open() {
        database = TestStore.in(temp, clock);
        write(WANG, MONDAY.atStartOfDay(), "sign_in", "王芳 登录");
        write(LI, MONDAY.atTime(10, 0), "person.reveal", "查看张德山的完整号码：走访前打电话");
        write(LI, MONDAY.atTime(23, 59, 59), "person.reveal_list", "导出3人的完整号码：核对");
        write(WANG, MONDAY.plusDays(1).atStartOfDay(), "person.correct", "更正张德山的资料", "更正刘桂兰的资料");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void write(Actor actor, LocalDateTime at, String action, String... texts) {
        clock.set(at);
        database.transaction(actor, Right.READ, audit -> {
            List.of(texts).forEach(text -> audit.note(action, "person", 1, text));
            return null;
        });
    }

    private List<String> texts(AuditFilter filter) {
        var rows = database.audit().slice(filter, Slice.first());
        assertThat(rows.total()).isEqualTo(rows.rows().size());
        return rows.rows().stream().map(AuditLine::text).toList();
    }

    @Test
    void givesEverythingNewestFirstPageByPage() {
        assertThat(texts(AuditFilter.ALL)).hasSize(5).first().isEqualTo("更正刘桂兰的资料");
        var second = database.audit().slice(AuditFilter.ALL, new Slice("", false, 2, 2));
        assertThat(second.total()).isEqualTo(5);
        assertThat(second.rows()).extracting(AuditLine::action).containsExactly("person.reveal_list", "person.reveal");
    }

    @Test
    void filtersByWhoAndByDaysFromTheFirstMomentToTheLast() {
        assertThat(texts(new AuditFilter(8L, List.of(), null, null, ""))).hasSize(2);
        assertThat(texts(new AuditFilter(null, List.of(), MONDAY, MONDAY, ""))).hasSize(3);
        assertThat(texts(new AuditFilter(null, List.of(), MONDAY.plusDays(1), null, "")))
                .hasSize(2);
        assertThat(texts(new AuditFilter(null, List.of(), null, MONDAY.minusDays(1), "")))
                .isEmpty();
    }

    @Test
    void filtersByWholeActionsOrTheirBeginningsUpToADot() {
        assertThat(texts(new AuditFilter(null, List.of("person.reveal"), null, null, "")))
                .containsExactly("查看张德山的完整号码：走访前打电话");
        assertThat(texts(new AuditFilter(null, List.of("sign_in", "person"), null, null, "")))
                .hasSize(5);
        assertThat(texts(new AuditFilter(null, List.of("pers"), null, null, "")))
                .isEmpty();
    }

    @Test
    void findsLinesInWhichEveryWordIsAnywhere() {
        assertThat(texts(new AuditFilter(null, List.of(), null, null, " 李静　张德山 ")))
                .containsExactly("查看张德山的完整号码：走访前打电话");
        assertThat(texts(new AuditFilter(null, List.of(), null, null, "100%"))).isEmpty();
    }

    @Test
    void knowsTheLinesOfADeedAndWhereItsRowsLie() {
        var newest = database.audit().newest(5);
        var last = newest.get(0);
        assertThat(database.audit().ofDeed(last.deed(), 10).rows())
                .extracting(AuditLine::text)
                .containsExactly("更正张德山的资料", "更正刘桂兰的资料");
        assertThat(database.audit().ofDeed(last.deed(), 1).total()).isEqualTo(2);
        assertThat(database.audit().span(last)).isEqualTo(new AuditTrail.Span(last.deed(), Long.MAX_VALUE));
        var earlier = newest.get(2);
        assertThat(database.audit().span(earlier)).isEqualTo(new AuditTrail.Span(earlier.deed(), last.deed()));
        assertThat(database.audit().number(last)).isEqualTo(5);
        assertThat(database.audit().line(earlier.id())).contains(earlier);
    }

    @Test
    void looksForTheRowsOfALineOlderThanTheChainBeforeIt() {
        TestStore.tamper(database, "update audit_line set chain = '', deed = id");
        var newest = database.audit().newest(5);
        assertThat(database.audit().span(newest.get(0)))
                .isEqualTo(new AuditTrail.Span(newest.get(1).id(), newest.get(0).id()));
        assertThat(database.audit().span(newest.get(4)))
                .isEqualTo(new AuditTrail.Span(0, newest.get(4).id()));
    }
}
