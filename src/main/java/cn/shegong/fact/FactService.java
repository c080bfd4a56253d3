package cn.shegong.fact;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.store.Database;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads and writes what is known of persons and households, field by field. */
public final class FactService {
    private static final int AT_ONCE = 500;
    private static final String OWN = "own_";
    private static final Pattern BLANK = Pattern.compile("\\s*");

    private final Database database;
    private final FactMapper mapper;

    public FactService(Database database) {
        this.database = database;
        mapper = database.mapper(FactMapper.class);
    }

    /** Whom facts are about. */
    public record Subject(Long personId, Long householdId) {
        public Subject {
            if ((personId == null) == (householdId == null)) {
                throw new IllegalArgumentException("either a person or a household");
            }
        }

        public static Subject person(long id) {
            return new Subject(id, null);
        }

        public static Subject household(long id) {
            return new Subject(null, id);
        }

        /** Of pages that stand for a person or, when that is 0, for a household. */
        public static Subject of(long personId, long householdId) {
            return personId == 0 ? household(householdId) : person(personId);
        }

        String table() {
            return personId == null ? "household" : "person";
        }

        long id() {
            return personId == null ? householdId : personId;
        }
    }

    /** Every field there is: those that the program brings and the station's own. */
    public List<FactField> fields() {
        var all = new ArrayList<>(FactFields.shipped());
        mapper.ownFields().forEach(row -> all.add(field(row)));
        return all;
    }

    /** The field with this code; empty when there is none. */
    public Optional<FactField> field(String code) {
        return FactFields.find(code).or(() -> mapper.ownFields().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .map(FactService::field));
    }

    private static FactField field(FactMapper.OwnField row) {
        var choices = row.choices().isEmpty()
                ? List.<String>of()
                : List.of(row.choices().split("、"));
        return new FactField(
                row.code(),
                row.label(),
                row.kind(),
                row.about(),
                "本站自定",
                choices,
                "",
                Set.of(row.label()),
                Map.of(),
                true);
    }

    /**
     * Adds a field of the station's own, for rosters of its own.
     *
     * @param choices for the kinds of which one chooses
     */
    public FactField addField(Actor actor, String label, FactKind kind, FactField.About about, List<String> choices) {
        var problems = Problems.none();
        if (BLANK.matcher(label).matches() || label.strip().length() > 30) {
            problems.error("label", "length", "项目名称请写 1 到 30 个字。");
        } else if (fields().stream().anyMatch(field -> field.label().equals(label.strip()))) {
            problems.error("label", "twice", "已经有叫“" + label.strip() + "”的项目，可以直接选用。");
        }
        boolean chooses = kind == FactKind.CHOICE || kind == FactKind.CHOICES;
        if (chooses && choices.size() < 2) {
            problems.error("choices", "blank", "请至少写两个可选的内容，用顿号隔开。");
        }
        if (choices.stream().anyMatch(choice -> choice.isBlank() || choice.contains("、"))
                || String.join("、", choices).length() > 2000) {
            problems.error("choices", "shape", "可选的内容用顿号隔开，每项都要有字，合起来不超过 2000 个字。");
        }
        problems.refuseErrors();
        return database.transaction(actor, Right.MANAGE_STATION, audit -> {
            var row = new FactMapper.OwnField(
                    OWN + database.nextId(),
                    label.strip(),
                    kind,
                    about,
                    String.join("、", chooses ? choices : List.of()));
            mapper.insertOwnField(row);
            audit.note("settings.field", "fact_field", 0, "增加项目“" + row.label() + "”（" + kind.label() + "）");
            return field(row);
        });
    }

    /** What holds now, by field code. */
    public Map<String, Fact> of(Subject subject) {
        var found = subject.personId() == null
                ? ofHouseholds(List.of(subject.householdId()))
                : ofPersons(List.of(subject.personId()));
        return found.getOrDefault(subject.id(), Map.of());
    }

    /** What holds now of many persons, by key and field code; who has nothing is left out. */
    public Map<Long, Map<String, Fact>> ofPersons(List<Long> personIds) {
        return many(personIds, mapper::ofPersons, Fact::personId);
    }

    /** What holds now of many households, by key and field code; who has nothing is left out. */
    public Map<Long, Map<String, Fact>> ofHouseholds(List<Long> householdIds) {
        return many(householdIds, mapper::ofHouseholds, Fact::householdId);
    }

    private static Map<Long, Map<String, Fact>> many(
            List<Long> ids, Function<List<Long>, List<Fact>> fetch, Function<Fact, Long> key) {
        var all = new HashMap<Long, Map<String, Fact>>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            fetch.apply(List.copyOf(ids.subList(from, Math.min(from + AT_ONCE, ids.size()))))
                    .forEach(fact -> all.computeIfAbsent(key.apply(fact), id -> new LinkedHashMap<>())
                            .put(fact.field(), fact));
        }
        return all;
    }

    /** Every value that the fields ever had, newest first. */
    public List<Fact> history(Subject subject) {
        return mapper.history(subject.personId(), subject.householdId());
    }

    /** What the station knew at a moment, by field code. */
    public Map<String, Fact> knownAt(Subject subject, LocalDateTime moment) {
        var known = new LinkedHashMap<String, Fact>();
        mapper.knownAt(subject.personId(), subject.householdId(), moment)
                .forEach(fact -> known.put(fact.field(), fact));
        return known;
    }

    /**
     * Writes what was typed into some fields; what says nothing new is left alone.
     *
     * @param typed by field code; empty text takes the former value back
     * @param since the day since which it is so in life, or null
     * @throws InvalidInput about the code of each field that cannot be read; then nothing is written
     */
    public void set(Actor actor, Subject subject, Map<String, String> typed, LocalDate since) {
        var read = read(typed);
        var before = of(subject);
        if (read.entrySet().stream().allMatch(entry -> entry.getValue().equals(content(before, entry.getKey())))) {
            return;
        }
        database.transaction(actor, Right.RECORD, audit -> {
            var words = write(actor, subject, read, since);
            if (words.isEmpty()) {
                throw new Refusal("别人刚刚填了同样的内容，不用再存。");
            }
            audit.note("fact.set", subject.table(), subject.id(), String.join("；", words));
            return null;
        });
    }

    /** The contents of the fields in stored form. */
    private Map<String, String> read(Map<String, String> typed) {
        var problems = Problems.none();
        var read = new LinkedHashMap<String, String>();
        typed.forEach((code, text) -> {
            var field = field(code).orElseThrow(() -> new IllegalArgumentException("no field " + code));
            var reading = FactRules.read(field, text, today());
            problems.addAll(reading.problems());
            read.put(code, reading.content());
        });
        problems.refuseErrors();
        return read;
    }

    /**
     * Writes contents in stored form within the caller's transaction.
     *
     * @return what changed, a Chinese phrase each, numbers masked
     */
    public List<String> write(Actor actor, Subject subject, Map<String, String> contents, LocalDate since) {
        var before = of(subject);
        var words = new ArrayList<String>();
        contents.forEach((code, content) -> {
            var old = Optional.ofNullable(before.get(code));
            if (content.equals(old.map(Fact::content).orElse(""))) {
                return;
            }
            var fact = new Fact(
                    database.nextId(),
                    subject.personId(),
                    subject.householdId(),
                    code,
                    content,
                    since,
                    database.now(),
                    actor.name(),
                    null);
            mapper.insert(fact);
            old.ifPresent(former -> mapper.replace(former.id(), fact.id()));
            var field = field(code).orElseThrow();
            words.add(field.label() + "："
                    + old.map(former -> FactRules.shown(field, former.content()))
                            .orElse("（空）") + " → "
                    + (content.isEmpty() ? "（空）" : FactRules.shown(field, content)));
        });
        return words;
    }

    /**
     * Takes back what was written with keys between two others, within the caller's transaction; what has been replaced
     * since stays.
     */
    public void takeBack(long afterId, long untilId) {
        for (var fact : mapper.between(afterId, untilId)) {
            mapper.unreplace(fact.id());
            mapper.delete(fact.id());
        }
    }

    private static String content(Map<String, Fact> facts, String code) {
        var fact = facts.get(code);
        return fact == null ? "" : fact.content();
    }

    private LocalDate today() {
        return database.now().toLocalDate();
    }
}
