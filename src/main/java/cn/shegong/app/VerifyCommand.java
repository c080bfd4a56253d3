package cn.shegong.app;

import cn.shegong.app.ResultOption.Result;
import cn.shegong.base.Progress;
import cn.shegong.disk.DataFolder;
import cn.shegong.store.OpeningReport;
import cn.shegong.store.Verification.Finding;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code verify}: looks at everything the station consists of, mends what can be mended, says what was found. */
@Command(
        name = "verify",
        header = "核对全部数据：能修好的修好，说出发现了什么。",
        description = "打开站，核对密钥、快照、日志、操作记录和备份，并从最早的快照重建一遍，和现在的逐条比对。一行一项：✓ 好，✗ 发现问题。",
        synopsisHeading = "用法：",
        optionListHeading = "选项：%n",
        sortOptions = false)
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private ResultOption result;

    @Mixin
    private StationOption station;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return result.tell("good", () -> station.inside(Clock.systemDefaultZone(), this::verify));
    }

    private Result verify(Entrance entrance) {
        var safekeeping = entrance.station().database.safekeeping();
        var folder = station.folder();
        var opening = entrance.station().database.openingReport();
        entrance.notices().stream()
                .map(Entrance.Notice::text)
                .filter(text -> !text.equals(opening.words()))
                .forEach(spec.commandLine().getErr()::println);
        var findings = new ArrayList<Finding>();
        findings.add(finding(opening));
        findings.addAll(entrance.station().backups.verify(Progress.NONE));
        var object = object(folder, findings);
        object.put("proof", safekeeping.lastProof().orElse(null));
        return new Result(good(findings) ? 0 : Commands.FOUND, lines(findings), object);
    }

    /** What opening itself found, and has mended already. */
    private static Finding finding(OpeningReport opening) {
        var words = opening.words();
        return words.isEmpty()
                ? new Finding("store", "数据文件", true, false, "和上次离开时一样。")
                : new Finding("store", "数据文件", false, true, words);
    }

    private static boolean good(List<Finding> findings) {
        return findings.stream().allMatch(Finding::good);
    }

    private static List<String> lines(List<Finding> findings) {
        var lines = new ArrayList<String>();
        findings.forEach(finding -> lines.add(
                (finding.good() ? mark('✓', '√') : mark('✗', '×')) + " " + finding.label() + "：" + finding.text()));
        var bad = findings.stream().filter(finding -> !finding.good()).toList();
        long mended = bad.stream().filter(Finding::mended).count();
        lines.add(
                bad.isEmpty()
                        ? "都好。"
                        : "发现 " + bad.size() + " 处问题，修好了 " + mended + " 处"
                                + (mended == bad.size() ? "。" : "；没有修好的请照上面说的做。"));
        return lines;
    }

    /** A Chinese Windows console knows the mathematicians' signs but not the typographers'. */
    private static char mark(char usual, char console) {
        var there = System.console();
        var charset = there == null ? StandardCharsets.UTF_8 : there.charset();
        return charset.newEncoder().canEncode(usual) ? usual : console;
    }

    private static LinkedHashMap<String, Object> object(DataFolder folder, List<Finding> findings) {
        var object = new LinkedHashMap<String, Object>();
        object.put("good", good(findings));
        object.put("mended", findings.stream().anyMatch(Finding::mended));
        object.put("folder", folder.root().toString());
        object.put("findings", findings);
        return object;
    }
}
