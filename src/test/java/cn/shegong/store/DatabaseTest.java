package cn.shegong.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Actor;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.base.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    private static final Actor HEAD = new Actor(7, "王芳", Role.HEAD);

    @TempDir
    Path temp;

    private Database database;

    @BeforeEach
    void open() {
        database = TestStore.in(temp, Clock.systemDefaultZone());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void writesNothingWhenTheWorkFails() {
        assertThatThrownBy(() -> database.transaction(HEAD, Right.RECORD, audit -> {
                    audit.note("a", "", 0, "前一半");
                    throw new Refusal("不行");
                }))
                .isInstanceOf(Refusal.class);
        assertThat(database.audit().newest(10)).isEmpty();
    }

    @Test
    void refusesAWorkerWithoutTheRightAndATransactionWithoutAuditLine() {
        var reader = new Actor(9, "赵敏", Role.READER);
        assertThatThrownBy(() -> database.transaction(reader, Right.RECORD, audit -> 1))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("只读");
        assertThatThrownBy(() -> database.transaction(HEAD, Right.RECORD, audit -> 1))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAWriteOutsideTheDoor() {
        var line = new AuditLine(1, 1, database.now(), 7, "王芳", "a", "", 0, "x", "");
        assertThatThrownBy(() -> database.mapper(AuditMapper.class).insert(line))
                .hasStackTraceContaining("outside database.transaction");
        assertThat(database.audit().newest(10)).isEmpty();
    }

    @Test
    void refusesAStatementThatNoTransactionCaptures() {
        assertThatThrownBy(() -> database.live().engine().execute("insert into preference values (1, 'theme', 'dark')"))
                .hasStackTraceContaining("not captured");
    }

    @Test
    void joinsTheTransactionAroundIt() {
        assertThatThrownBy(() -> database.transaction(HEAD, Right.RECORD, audit -> {
                    database.transaction(HEAD, Right.RECORD, inner -> {
                        inner.note("inner", "", 0, "内层");
                        return null;
                    });
                    throw new Refusal("外层不行");
                }))
                .isInstanceOf(Refusal.class);
        assertThat(database.audit().newest(10)).isEmpty();
    }

    @Test
    void givesKeysThatOnlyGrow() {
        long before = database.nextId();
        for (int i = 0; i < 10_000; i++) {
            long next = database.nextId();
            assertThat(next).isGreaterThan(before);
            before = next;
        }
    }

    @Test
    void anInterruptedThreadDoesNotCloseTheStore() {
        for (int i = 0; i < 20; i++) {
            int number = i;
            Thread.currentThread().interrupt();
            try {
                database.transaction(HEAD, Right.RECORD, audit -> {
                    audit.note("a", "", number, "第" + number);
                    return null;
                });
            } finally {
                Thread.interrupted();
            }
        }
        assertThat(database.audit().newest(100)).hasSize(20);
    }

    @Test
    void findsAnAuditLineThatWasChangedRemovedOrSlippedIn() {
        for (int i = 0; i < 5; i++) {
            int number = i;
            database.transaction(HEAD, Right.RECORD, audit -> {
                audit.note("a", "", number, "第" + number + "件事");
                return null;
            });
        }
        var all = database.audit().newest(10);
        var anchor = database.audit().check(List.of());
        assertThat(anchor.good()).isTrue();
        assertThat(anchor.reached().lines()).isEqualTo(5);
        assertThat(database.audit().check(List.of(anchor.reached())).good()).isTrue();

        var third = all.get(2).id();
        tamper("update audit_line set text = '没有这回事' where id = " + third);
        assertThat(database.audit().check(List.of()).brokenAt()).isEqualTo(third);
        tamper("update audit_line set text = '第2件事' where id = " + third);
        assertThat(database.audit().check(List.of()).good()).isTrue();

        tamper("delete from audit_line where id = " + all.get(0).id());
        assertThat(database.audit().check(List.of()).good()).isTrue();
        assertThat(database.audit().check(List.of(anchor.reached())).missed()).containsExactly(anchor.reached());

        tamper("delete from audit_line where id = " + third);
        assertThat(database.audit().check(List.of()).brokenAt())
                .isEqualTo(all.get(1).id());
    }

    @Test
    void keepsTheChainWhenAnUpgradedStoreHasLinesWithoutOne() {
        database.transaction(HEAD, Right.RECORD, audit -> {
            audit.note("a", "", 0, "从前的");
            return null;
        });
        tamper("update audit_line set chain = ''");
        database.close();
        database = TestStore.reopen(temp);
        database.transaction(HEAD, Right.RECORD, audit -> {
            audit.note("a", "", 1, "现在的");
            return null;
        });
        assertThat(database.audit().check(List.of()).good()).isTrue();
        tamper("update audit_line set text = '改过的' where chain = ''");
        assertThat(database.audit().check(List.of()).good()).isFalse();
    }

    /** Past the door, as somebody with the keys and a tool could. */
    private void tamper(String statement) {
        TestStore.tamper(database, statement);
    }

    @Test
    void failuresSayNothingOfTheRows() {
        assertThatThrownBy(() -> database.transaction(HEAD, Right.RECORD, audit -> {
                    audit.note("a", "x".repeat(100), 0, "220524194803159937");
                    return null;
                }))
                .isInstanceOf(StoreFailure.class)
                .hasNoCause()
                .message()
                .doesNotContain("xxx");
    }

    @Test
    void theSchemaNumberIsTheNewestMigration() throws IOException {
        try (var files = Files.list(Path.of("resources/db/migration"))) {
            int newest = files.map(f -> f.getFileName().toString())
                    .mapToInt(n -> Integer.parseInt(n.substring(1, n.indexOf("__"))))
                    .max()
                    .orElseThrow();
            assertThat(Engine.SCHEMA).isEqualTo(newest);
        }
    }
}
