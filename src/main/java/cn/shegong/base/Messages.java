package cn.shegong.base;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.MissingResourceException;
import java.util.Properties;

/** A feature's Chinese texts, from {@code messages.properties} (UTF-8) beside the given class. */
public final class Messages {
    private final Properties texts = new Properties();
    private final String home;

    private Messages(Class<?> owner) {
        home = owner.getPackageName();
        try (var in = owner.getResourceAsStream("messages.properties")) {
            if (in == null) {
                throw new MissingResourceException("no messages.properties", home, "");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Texts of the package that {@code owner} lives in. */
    public static Messages of(Class<?> owner) {
        return new Messages(owner);
    }

    /**
     * The text under a key with {@code %s}, {@code %d} … filled in.
     *
     * @throws MissingResourceException when the key is not there
     */
    public String get(String key, Object... values) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new MissingResourceException("no text " + key, home, key);
        }
        return values.length == 0 ? text : String.format(text, values);
    }
}
