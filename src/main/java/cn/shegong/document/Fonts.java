package cn.shegong.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The fonts that papers are drawn with: the bundled ones, and before them those that the station has bought. */
public final class Fonts {
    /** 下欠号: shows plainly that a character is missing. */
    static final int MISSING = '〓';

    private final Map<Typeface, Face> own;
    private final InstalledFonts installed;
    private final Map<String, Face> bundled;

    /** The bundled ones alone, which are the same on every computer. */
    public Fonts() {
        this(List.of());
    }

    /** @param folders in which the fonts of official papers are looked for first */
    Fonts(List<Path> folders) {
        this(Map.of(), new InstalledFonts(folders), new ConcurrentHashMap<>());
    }

    private Fonts(Map<Typeface, Face> own, InstalledFonts installed, Map<String, Face> bundled) {
        this.own = own;
        this.installed = installed;
        this.bundled = bundled;
    }

    /** The fonts of official papers as far as this computer has them, and the bundled ones for the rest. */
    public static Fonts ofThisComputer() {
        return new Fonts(InstalledFonts.places());
    }

    /** What the user is told of the fonts that are missing here; empty when all are there. */
    public String notice() {
        String missing = Arrays.stream(Typeface.values())
                .filter(InstalledFonts::wanted)
                .filter(typeface ->
                        !own.containsKey(typeface) && installed.face(typeface).isEmpty())
                .map(Typeface::named)
                .collect(Collectors.joining("、"));
        return missing.isEmpty() ? "" : "这台电脑没有" + missing + "，PDF 用自带的字体代替。";
    }

    /**
     * The same fonts, with a file of the station's going first for one typeface, e.g. a bought 小标宋.
     *
     * @throws cn.shegong.base.Refusal when the file is not a TrueType font that can be used
     */
    public Fonts with(Typeface typeface, Path file) {
        Map<Typeface, Face> more = new EnumMap<>(Typeface.class);
        more.putAll(own);
        more.put(typeface, Face.of(file));
        return new Fonts(more, installed, bundled);
    }

    /** The characters of a text that no font here has, each once; a paper shows 〓 in their place. */
    public String missing(String text) {
        return drawable(text)
                .codePoints()
                .distinct()
                .filter(c -> c != MISSING && faceOf(c, Typeface.SONG) == null)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Cuts text into stretches that one face can draw. */
    List<Run> runs(String text, Typeface typeface) {
        List<Run> runs = new ArrayList<>();
        StringBuilder stretch = new StringBuilder();
        Face current = null;
        for (int wanted : drawable(text).codePoints().toArray()) {
            Face face = faceOf(wanted, typeface);
            int character = face == null ? MISSING : wanted;
            Face drawn = face == null ? faceOf(MISSING, typeface) : face;
            if (drawn != current && current != null) {
                runs.add(new Run(current, stretch.toString()));
                stretch.setLength(0);
            }
            current = drawn;
            stretch.appendCodePoint(character);
        }
        if (current != null) {
            runs.add(new Run(current, stretch.toString()));
        }
        return runs;
    }

    /** Width of text on one line in millimetres. */
    double width(String text, Style style) {
        return drawable(text).codePoints().mapToDouble(c -> width(c, style)).sum();
    }

    /** Width of one character in millimetres. */
    double width(int character, Style style) {
        Face face = faceOf(character, style.typeface());
        double advance = face == null ? 1 : face.advance(character);
        return (advance * style.size() + style.tracking()) * Style.MM_PER_POINT;
    }

    /** How far the shapes of a text reach above and below its base line, in millimetres. */
    Ink ink(String text, Style style) {
        double above = 0;
        double below = 0;
        for (int c : drawable(text).codePoints().toArray()) {
            Face face = faceOf(c, style.typeface());
            if (face != null) {
                above = Math.max(above, face.above(c));
                below = Math.max(below, face.below(c));
            }
        }
        return new Ink(above * style.height(), below * style.height());
    }

    private Face faceOf(int character, Typeface typeface) {
        Face mine = own.get(typeface);
        if (mine != null && mine.draws(character)) {
            return mine;
        }
        Optional<Face> official = installed.face(typeface);
        if (mine == null && official.isPresent() && official.get().draws(character)) {
            return official.get();
        }
        for (List<String> files : List.of(typeface.files(), Typeface.rareFiles())) {
            for (String file : files) {
                Face face = bundled(file);
                if (face.draws(character)) {
                    return face;
                }
            }
        }
        return null;
    }

    private Face bundled(String name) {
        return bundled.computeIfAbsent(name, Face::bundled);
    }

    /** Without what has no shape of its own: controls, joiners, variation selectors. A tab becomes a space. */
    static String drawable(String text) {
        return text.codePoints()
                .map(c -> c == '\t' ? ' ' : c)
                .filter(c -> !isShapeless(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isShapeless(int c) {
        int type = Character.getType(c);
        boolean selector = c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
        return selector
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** Reach of shapes from their base line, both positive, in millimetres. */
    record Ink(double above, double below) {}

    /** Text that one face draws. */
    record Run(Face face, String text) {}
}
