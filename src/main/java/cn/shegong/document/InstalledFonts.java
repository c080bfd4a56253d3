package cn.shegong.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The fonts of official papers that are installed on this computer; looked for when they are first wanted. */
final class InstalledFonts {
    private static final int DEEP = 4;
    private static final String SAMPLE = "青松镇社会工作服务站关于2026年走访情况的报告，〔〕《》～—";

    /** Names of their files in lower case, the standard's own first. */
    private static final Map<Typeface, List<String>> FILES = Map.of(
            Typeface.SONG_BOLD, List.of("方正小标宋简体.ttf", "fzxbsjw.ttf", "fzxbsk.ttf", "方正小标宋_gbk.ttf"),
            Typeface.FANG, List.of("仿宋_gb2312.ttf", "simfang_gb2312.ttf", "simfang.ttf"),
            Typeface.KAI, List.of("楷体_gb2312.ttf", "simkai_gb2312.ttf", "simkai.ttf"),
            Typeface.HEI, List.of("simhei.ttf", "黑体.ttf"));

    private final List<Path> folders;
    private final Map<Typeface, Optional<Face>> found = new ConcurrentHashMap<>();

    InstalledFonts(List<Path> folders) {
        this.folders = folders;
    }

    /** Where the systems that stations use keep their fonts. */
    static List<Path> places() {
        String home = System.getProperty("user.home", "");
        return Stream.of(
                        under(System.getenv("WINDIR"), "Fonts"),
                        under(System.getenv("LOCALAPPDATA"), "Microsoft", "Windows", "Fonts"),
                        Optional.of(Path.of("/usr/share/fonts")),
                        under(home, ".local", "share", "fonts"),
                        under(home, ".fonts"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Path> under(String folder, String... names) {
        return folder == null || folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder, names));
    }

    /** Whether official papers want a font for this typeface that the program may not bring. */
    static boolean wanted(Typeface typeface) {
        return FILES.containsKey(typeface);
    }

    Optional<Face> face(Typeface typeface) {
        return found.computeIfAbsent(typeface, this::look);
    }

    private Optional<Face> look(Typeface typeface) {
        for (String name : FILES.getOrDefault(typeface, List.of())) {
            for (Path folder : folders) {
                Optional<Face> face = file(folder, name).flatMap(InstalledFonts::usable);
                if (face.isPresent()) {
                    return face;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> file(Path folder, String name) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.find(folder, DEEP, (path, about) -> path.getFileName()
                .toString()
                .toLowerCase(Locale.ROOT)
                .equals(name))) {
            return files.findFirst();
        } catch (IOException | UncheckedIOException e) {
            // A folder that may not be read has no fonts for us.
            return Optional.empty();
        }
    }

    /** A font that cannot be cut to size would spoil the paper, so it is tried once before. */
    private static Optional<Face> usable(Path file) {
        try {
            Face face = Face.of(file);
            face.tryOut(SAMPLE);
            return Optional.of(face);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
