package cn.shegong.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads a pasted list of villages: one a line or separated, with group counts or group names, or cells from Excel. */
final class PastedVillages {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s:,;|、。()]+");
    private static final Pattern LIST_NUMBER = Pattern.compile("(?<![^\\s;])\\(?\\d{1,2}[.)、](?=\\s*[^\\d\\s])");
    private static final Pattern COUNT = Pattern.compile("共?(.{1,3})个.*");
    private static final Pattern RANGE = Pattern.compile("第?(\\d{1,2})[-—~至到](\\d{1,2})(?:组|社|屯|队)?");
    private static final Pattern CODE = Pattern.compile("\\d{12}");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,2}");
    private static final Pattern NAMED_GROUP = Pattern.compile(".+(?:组|屯|队)");
    private static final Set<String> HEADINGS =
            Set.of("序号", "村", "村名", "村名称", "名称", "社区", "村社区", "组", "组数", "组别", "小组", "编码", "代码", "村民小组");

    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private Draft current;

    /** What is known so far of one village. */
    private static final class Draft {
        private final VillageName name;
        private String code = "";
        private final Map<Integer, String> groups = new TreeMap<>();
        private final List<Integer> plainNumbers = new ArrayList<>();

        Draft(VillageName name) {
            this.name = name;
        }

        void addUpTo(int count) {
            IntStream.rangeClosed(1, count).forEach(n -> groups.putIfAbsent(n, n + "组"));
        }

        /** One lone number counts the groups; several, or beside named groups, are groups themselves. */
        VillageDraft finish() {
            if (plainNumbers.size() == 1 && groups.isEmpty()) {
                addUpTo(plainNumbers.get(0));
            } else {
                plainNumbers.forEach(n -> groups.putIfAbsent(n, n + "组"));
            }
            var made = groups.entrySet().stream()
                    .map(g -> new VillageDraft.GroupDraft(g.getKey(), g.getValue()))
                    .toList();
            return new VillageDraft(name.full(), name.kindOrVillage(), code, made);
        }
    }

    static List<VillageDraft> read(String pasted) {
        var reader = new PastedVillages();
        Normalizer.normalize(pasted, Normalizer.Form.NFKC).lines().forEach(reader::line);
        return reader.drafts.values().stream().map(Draft::finish).toList();
    }

    private void line(String line) {
        current = null;
        var unnumbered = LIST_NUMBER.matcher(line).replaceAll(" ");
        for (var word : SEPARATORS.split(unnumbered)) {
            if (!word.isEmpty() && !HEADINGS.contains(word)) {
                word(word);
            }
        }
    }

    private void word(String word) {
        if (current == null) {
            if (!word.chars().allMatch(Character::isDigit)) {
                startVillage(word);
            }
        } else if (CODE.matcher(word).matches()) {
            current.code = word;
        } else if (!group(word)) {
            startVillage(word);
        }
    }

    private void startVillage(String word) {
        var name = VillageName.read(word);
        current = drafts.computeIfAbsent(name.full(), full -> new Draft(name));
    }

    private static OptionalInt number(String word) {
        var number = GroupName.of(word).number();
        return number.orElse(0) > 0 ? number : OptionalInt.empty();
    }

    private boolean group(String word) {
        var range = RANGE.matcher(word);
        var count = COUNT.matcher(word);
        if (PLAIN.matcher(word).matches()) {
            number(word).ifPresent(current.plainNumbers::add);
        } else if (range.matches()) {
            IntStream.rangeClosed(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)))
                    .forEach(n -> current.groups.putIfAbsent(n, n + "组"));
        } else if (count.matches() && number(count.group(1)).isPresent()) {
            current.addUpTo(number(count.group(1)).getAsInt());
        } else if (number(word).isPresent()) {
            current.groups.put(number(word).getAsInt(), word);
        } else if (NAMED_GROUP.matcher(word).matches()) {
            current.groups.put(current.groups.keySet().stream().reduce(0, Math::max) + 1, word);
        } else {
            return false;
        }
        return true;
    }
}
