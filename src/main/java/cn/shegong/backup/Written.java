package cn.shegong.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What came of one round of backups.
 *
 * @param results one for each folder that was there, and for the usual one when none of those took a backup
 * @param away chosen folders that were not there
 * @param fallback whether the last result is that of the usual folder, because no other took one
 */
public record Written(List<Result> results, List<String> away, boolean fallback) {
    public Written {
        results = List.copyOf(results);
        away = List.copyOf(away);
    }

    /**
     * What came of one folder.
     *
     * @param file the backup; null when there is none
     * @param why why there is none; empty when there is one
     */
    public record Result(Path folder, Path file, String why) {
        boolean good() {
            return file != null;
        }
    }

    /** The new backups. */
    public List<Path> files() {
        return results.stream().filter(Result::good).map(Result::file).toList();
    }

    /** Whether there is a new backup at all. */
    public boolean any() {
        return results.stream().anyMatch(Result::good);
    }

    /** Where the new backups are, in a sentence. */
    public String words() {
        return "已备份到" + quoted(files().stream().map(Path::toString).toList()) + "，写完试着恢复过，是好的。";
    }

    /** What the user should know when it went otherwise than wished; a folder that is away is none while another took one. */
    public Optional<String> trouble() {
        var failures = results.stream().filter(r -> !r.good()).map(Result::why).collect(Collectors.joining());
        if (!fallback) {
            return Optional.of(failures).filter(why -> !why.isEmpty()).map(why -> why + (any() ? "别处的备份写好了。" : ""));
        }
        var gone = away.isEmpty() ? "" : "备份没有写到" + quoted(away) + "（可能 U 盘没插）";
        if (!any()) {
            return Optional.of(gone + (gone.isEmpty() ? "" : "。") + failures);
        }
        var usual = results.get(results.size() - 1).folder();
        return Optional.of(failures + gone + (gone.isEmpty() ? "" : "，") + "这一份放在“" + usual + "”。");
    }

    private static String quoted(List<String> paths) {
        return paths.stream().map(path -> "“" + path + "”").collect(Collectors.joining("、"));
    }
}
