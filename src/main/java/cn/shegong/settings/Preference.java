package cn.shegong.settings;

import java.util.List;
import java.util.function.Function;

/**
 * A choice with a name, a type and a value that holds until somebody chooses.
 *
 * @param name stable key, e.g. {@code lock_minutes}, at most 80 characters
 * @param label what it is, in Chinese, for the record of deeds
 * @param own true when each worker chooses for himself or herself, false when it holds for the station
 * @param standard the value while nobody has chosen
 * @param parse reads the stored text; may throw when the text is not of the type
 * @param format writes the text that is stored
 * @param words a value as the record of deeds says it; empty when it cannot be said in words
 */
public record Preference<T>(
        String name,
        String label,
        boolean own,
        T standard,
        Function<String, T> parse,
        Function<T, String> format,
        Function<T, String> words) {
    /** Minutes without a key or mouse until the program locks itself. */
    public static final Preference<Integer> LOCK_MINUTES =
            station("lock_minutes", "自动锁定", 10).saidAs(minutes -> minutes + " 分钟");

    /** Folders that get a backup each, as they were chosen; none means the usual one. */
    public static final Preference<List<String>> BACKUP_FOLDERS = stationLines("backup_folder", "备份文件夹")
            .saidAs(folders -> folders.isEmpty() ? "数据文件夹里" : String.join("、", folders));

    /** How many steps of the first set-up are done. */
    public static final Preference<Integer> SETUP_STEP = station("setup_step", "建站步骤", 0);

    /** Name of the colour scheme. */
    public static final Preference<String> THEME =
            own("theme", "外观", "light").saidAs(key -> key.equals("dark") ? "深色" : "浅色");

    public static Preference<String> station(String name, String label, String standard) {
        return new Preference<>(
                name, label, false, standard, Function.identity(), Function.identity(), Function.identity());
    }

    public static Preference<Integer> station(String name, String label, int standard) {
        return new Preference<>(name, label, false, standard, Integer::valueOf, String::valueOf, String::valueOf);
    }

    /** Several lines of text; none until somebody chooses. */
    public static Preference<List<String>> stationLines(String name, String label) {
        return new Preference<>(
                name,
                label,
                false,
                List.of(),
                text -> text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                lines -> String.join("\n", lines),
                lines -> String.join("、", lines));
    }

    public static Preference<String> own(String name, String label, String standard) {
        return new Preference<>(
                name, label, true, standard, Function.identity(), Function.identity(), Function.identity());
    }

    public static Preference<Integer> own(String name, String label, int standard) {
        return new Preference<>(name, label, true, standard, Integer::valueOf, String::valueOf, String::valueOf);
    }

    /** The same preference, whose values the record of deeds says in words of their own. */
    public Preference<T> saidAs(Function<T, String> said) {
        return new Preference<>(name, label, own, standard, parse, format, said);
    }

    /** 自动锁定：10 分钟 → 5 分钟. */
    String change(T before, T after) {
        var becomes = words.apply(after);
        return becomes.isEmpty() ? "改动设置：" + label : label + "：" + words.apply(before) + " → " + becomes;
    }

    /** The stored text as a value; the standard one when it is missing or unreadable. */
    T read(String stored) {
        try {
            return stored == null ? standard : parse.apply(stored);
        } catch (IllegalArgumentException unreadable) {
            return standard;
        }
    }
}
