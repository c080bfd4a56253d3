package cn.shegong.settings;

import java.util.function.Function;

/**
 * A choice with a name, a type and a value that holds until somebody chooses.
 *
 * @param name stable key, e.g. {@code lock_minutes}, at most 80 characters
 * @param label what it is, in Chinese, for the record of deeds
 * @param own true when each worker chooses for himself or herself, false when it holds for the station
 * @param standard the value while nobody has chosen
 * @param parse reads the stored text; may throw when the text is not of the type
 * @param words a value as the record of deeds says it; empty when it cannot be said in words
 */
public record Preference<T>(
        String name, String label, boolean own, T standard, Function<String, T> parse, Function<T, String> words) {
    /** Minutes without a key or mouse until the program locks itself. */
    public static final Preference<Integer> LOCK_MINUTES =
            station("lock_minutes", "自动锁定", 10).saidAs(minutes -> minutes + " 分钟");

    /** Folder of the second copy, or empty. */
    public static final Preference<String> BACKUP_FOLDER =
            station("backup_folder", "备份文件夹", "").saidAs(folder -> folder.isEmpty() ? "数据文件夹里" : folder);

    /** How many steps of the first set-up are done. */
    public static final Preference<Integer> SETUP_STEP = station("setup_step", "建站步骤", 0);

    /** Name of the colour scheme. */
    public static final Preference<String> THEME =
            own("theme", "外观", "light").saidAs(key -> key.equals("dark") ? "深色" : "浅色");

    public static Preference<String> station(String name, String label, String standard) {
        return new Preference<>(name, label, false, standard, Function.identity(), String::valueOf);
    }

    public static Preference<Integer> station(String name, String label, int standard) {
        return new Preference<>(name, label, false, standard, Integer::valueOf, String::valueOf);
    }

    public static Preference<String> own(String name, String label, String standard) {
        return new Preference<>(name, label, true, standard, Function.identity(), String::valueOf);
    }

    public static Preference<Integer> own(String name, String label, int standard) {
        return new Preference<>(name, label, true, standard, Integer::valueOf, String::valueOf);
    }

    /** The same preference, whose values the record of deeds says in words of their own. */
    public Preference<T> saidAs(Function<T, String> said) {
        return new Preference<>(name, label, own, standard, parse, said);
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
