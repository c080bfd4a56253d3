package cn.shegong.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Actor;
import cn.shegong.base.Right;
import cn.shegong.base.Role;
import cn.shegong.disk.DataFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a writing program at random moments and looks whether anything it had acknowledged is missing. */
class KilledWriterTest {
    @TempDir
    Path temp;

    @Test
    void losesNothingAcknowledgedInAFewKills() throws Exception {
        kill(3);
    }

    @Test
    @Tag("slow")
    void losesNothingAcknowledgedInFiftyKills() throws Exception {
        kill(50);
    }

    private void kill(int times) throws IOException, InterruptedException {
        var random = new Random(20261123);
        TestStore.created(new DataFolder(temp), Clock.systemDefaultZone())
                .database()
                .close();
        var acknowledged = new TreeSet<Integer>();
        for (int round = 0; round < times; round++) {
            int first = round * 100_000;
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Writer.class.getName(),
                            temp.toString(),
                            String.valueOf(first))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                assertThat(out.readLine()).isEqualTo("ready");
                Thread.sleep(200 + random.nextInt(400));
                // Through the handle: Process.destroyForcibly would also close the pipe that we still read.
                process.toHandle().destroyForcibly();
                process.waitFor();
                out.lines()
                        .filter(l -> l.matches("\\d+;"))
                        .forEach(l -> acknowledged.add(Integer.parseInt(l.substring(0, l.length() - 1))));
            }
            assertThat(stored()).as("after kill %d", round + 1).containsAll(acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThan(times);
    }

    /** Opens the killed store and checks on the way that no transaction is there by half. */
    private TreeSet<Integer> stored() {
        try (var store = StationStore.take(new DataFolder(temp), Clock.systemDefaultZone());
                var database = store.open(TestStore.HEAD_ID, TestStore.PASSWORD).database()) {
            var lines = database.audit().newest(1_000_000);
            var halves = lines.stream().collect(Collectors.groupingBy(AuditLine::subjectId, Collectors.counting()));
            assertThat(halves.values()).allMatch(n -> n == 2);
            return halves.keySet().stream().map(Long::intValue).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The program that gets killed: two lines per transaction, the number printed once it was acknowledged. */
    static final class Writer {
        public static void main(String[] args) {
            var actor = new Actor(TestStore.HEAD_ID, "王芳", Role.HEAD);
            var store = StationStore.take(new DataFolder(Path.of(args[0])), Clock.systemDefaultZone());
            var database = store.open(TestStore.HEAD_ID, TestStore.PASSWORD).database();
            System.out.println("ready");
            for (int number = Integer.parseInt(args[1]); ; number++) {
                int n = number;
                database.transaction(actor, Right.RECORD, audit -> {
                    audit.note("test.first", "test", n, "前一半");
                    audit.note("test.second", "test", n, "后一半" + "字".repeat(n % 500));
                    return null;
                });
                System.out.println(n + ";");
                System.out.flush();
            }
        }
    }
}
