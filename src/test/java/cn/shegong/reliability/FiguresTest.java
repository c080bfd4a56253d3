package cn.shegong.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All experiments at their full length, and the page of the help that tells what came of them: {@code mvn -q test
 * -Pfigures} prints it and leaves it in the build folder.
 */
@Tag("figures")
class FiguresTest {
    private static final int CUTS = Integer.getInteger("figures.cuts", 2000);
    private static final int KILLS = Integer.getInteger("figures.kills", 300);
    private static final int DAMAGES = Integer.getInteger("figures.damages", 300);
    private static final long BACKUP = Long.getLong("figures.backup", 200L << 20);

    @TempDir
    Path temp;

    private final List<String> failures = new ArrayList<>();

    @Test
    void writesThePageOfReliability() throws Exception {
        var timings = new Timings(temp);
        var commit = timings.commit();
        var recovery = timings.recovery();
        var backup = timings.backup(BACKUP);
        var threads = Executors.newFixedThreadPool(2);
        var cuts = Experiment.both(
                threads, "cuts", CUTS, () -> new PowerCutExperiment(1, 400), () -> new PowerCutExperiment(2, 400));
        failures.addAll(cuts.failures());
        var damages = Experiment.both(
                threads, "damages", DAMAGES, () -> new DamageExperiment(3, 400), () -> new DamageExperiment(4, 400));
        failures.addAll(damages.failures());
        var kills = Experiment.both(
                threads,
                "kills",
                KILLS,
                () -> new KillExperiment(temp.resolve("kills-1"), 5, 900),
                () -> new KillExperiment(temp.resolve("kills-2"), 6, 900));
        failures.addAll(kills.failures());
        threads.shutdown();

        var page = new StringBuilder(INTRODUCTION);
        row(page, "| 试验 | 次数 | 其间确认保存 | 丢失 | 没发现 |");
        row(page, "|---|---|---|---|---|");
        row(page, "| 模拟断电 | %d | %d 笔 | %d | 不适用 |", cuts.cuts(), cuts.acknowledged(), lost(cuts.failures()));
        row(page, "| 强行关掉程序 | %d | %d 笔 | %d | 不适用 |", kills.kills(), kills.acknowledged(), lost(kills.failures()));
        row(
                page,
                "| 弄坏一个文件 | %d | %d 笔 | %d | %d |",
                damages.rounds(),
                damages.acknowledged(),
                lost(damages.failures()),
                unnoticed(damages.failures()));
        row(page, "");
        row(page, "- 断电落在：%s。有 %d 次在恢复的途中又断了一次。", occasions(cuts.occasions()), cuts.again());
        row(page, "- 强行关掉落在打开、录入、离开的任何时候。");
        row(page, "- 弄坏的有：%s；翻一位、清一个扇区、截断、删掉、换上旧的。有 %d 次同时没有正常离开。", victims(damages.victims()), damages.unclean());
        page.append(SPEED);
        row(page, "| 做什么 | 用时 | 底线 | 倍数 |");
        row(page, "|---|---|---|---|");
        row(
                page,
                "| 存一次走访，一半快于 | %.2f 毫秒 | %.2f 毫秒 | %.1f |",
                commit.commit(),
                commit.floor(),
                commit.commit() / commit.floor());
        row(
                page,
                "| 存一次走访，一百次里九十九次快于 | %.2f 毫秒 | %.2f 毫秒 | %.1f |",
                commit.commit99(),
                commit.floor99(),
                commit.commit99() / commit.floor99());
        row(
                page,
                "| 没有正常离开，打开时每接回一千笔 | %.0f 毫秒 | %.0f 毫秒 | %.1f |",
                recovery.perThousand(),
                recovery.clean(),
                recovery.perThousand() / recovery.clean());
        row(
                page,
                "| 备份 %d MB 并试着恢复一遍 | %.1f 秒 | %.1f 秒 | %.1f |",
                backup.bytes() >> 20,
                backup.backup() / 1000,
                backup.copy() / 1000,
                backup.backup() / backup.copy());
        row(page, "");
        row(page, "- 存的底线：往同一个盘上强制写同样多的字节（每次约 %d）。", commit.bytes());
        row(page, "- 打开的底线：打开一次正常离开的站。");
        row(page, "- 备份的底线：把同样多的字节抄一遍、强制写下。备份要写、要读回来、要拆开、要算校验，还要打开来数一遍。");
        page.append(CLOSING);
        Files.writeString(Path.of("target", "reliability.md"), page);
        System.out.println(page);
        assertThat(failures).isEmpty();
    }

    private static void row(StringBuilder page, String format, Object... values) {
        page.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static long lost(List<String> failures) {
        return failures.size() - unnoticed(failures);
    }

    private static long unnoticed(List<String> failures) {
        return failures.stream().filter(f -> f.contains("not noticed")).count();
    }

    private static String occasions(Map<PowerCutExperiment.Occasion, Integer> occasions) {
        return occasions.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(e -> e.getKey().label() + " " + e.getValue())
                .collect(Collectors.joining("，"));
    }

    private static String victims(Map<DamageExperiment.Victim, Integer> victims) {
        return victims.entrySet().stream()
                .map(e -> e.getKey().label() + " " + e.getValue())
                .collect(Collectors.joining("，"));
    }

    private static final String INTRODUCTION =
            """
            # 可靠性说明

            “已保存”在这个程序里的意思是：这一笔已经写进日志，磁盘也确认写下了。下面的试验用真正的录入功能反复做，每次都把每一条记录和应有的内容逐条比对。

            模拟断电有四种：没有强制写下的全部丢掉；按次序只写下一部分，最后一次写到一半；各部分乱了次序；乱序而且按扇区撕裂。

            """;

    private static final String SPEED = """

            时间是在一台两个核的测试机上量的，别的机器快慢不同，看倍数。

            """;

    private static final String CLOSING =
            """

            ## 这些试验没有证明什么

            - 断电是模拟的，没有真的拔过电源；有的盘会谎称已经写下，那时谁也没有办法。
            - 同一个文件的两份同时坏在同一处，程序会停下来说明，要靠备份。所以备份要放到另一个盘上。
            - 没有在 Windows 上量过时间。
            """;
}
