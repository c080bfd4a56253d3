package cn.shegong.quality;

import cn.shegong.fact.FactField;
import cn.shegong.fact.FactNeeds;
import cn.shegong.fact.FactService;
import cn.shegong.quality.QualityMapper.Basics;
import cn.shegong.quality.QualityMapper.Listed;
import cn.shegong.roster.Categories;
import cn.shegong.roster.Category;
import cn.shegong.store.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One file a person (一人一档), one a household on the rosters of households: which of them hold a number, a telephone, a
 * village and all that the rosters ask for.
 */
public final class Completeness {
    private final Database database;
    private final QualityMapper mapper;
    private final Categories categories;
    private final FactService facts;

    public Completeness(Database database, Categories categories, FactService facts) {
        this.database = database;
        this.categories = categories;
        this.facts = facts;
        mapper = database.mapper(QualityMapper.class);
    }

    /** Reads the whole store once; the files are in the order of the road. */
    public List<FileState> files() {
        return database.snapshot(() -> new Reading().files());
    }

    /** One line a category, and one for all of them at the end; of one village or, with null, of all. */
    public static List<FileLine> lines(List<FileState> files, Long villageId) {
        var here = files.stream()
                .filter(file -> villageId == null || villageId.equals(file.villageId()))
                .toList();
        var byCategory =
                here.stream().collect(Collectors.groupingBy(FileState::category, TreeMap::new, Collectors.toList()));
        var lines = new ArrayList<FileLine>();
        byCategory.forEach((category, some) -> lines.add(new FileLine(category, some)));
        if (lines.size() > 1) {
            lines.add(new FileLine(null, once(here)));
        }
        return lines;
    }

    /** Each person and household once, with all that is missing on any of the rosters. */
    static List<FileState> once(List<FileState> files) {
        return files.stream()
                .collect(Collectors.toMap(
                        file -> file.household() ? "h" + file.householdId() : "p" + file.personId(),
                        Completeness::ofAll,
                        (one, other) -> together(one, other),
                        LinkedHashMap::new))
                .values()
                .stream()
                .sorted(Comparator.comparingInt(FileState::road))
                .toList();
    }

    private static FileState ofAll(FileState file) {
        return with(file, file.missing());
    }

    private static FileState together(FileState one, FileState other) {
        var missing = new LinkedHashSet<>(one.missing());
        missing.addAll(other.missing());
        return with(one, List.copyOf(missing));
    }

    private static FileState with(FileState file, List<String> missing) {
        return new FileState(
                null,
                file.personId(),
                file.householdId(),
                file.household(),
                file.name(),
                file.villageId(),
                file.village(),
                file.group(),
                file.road(),
                missing);
    }

    /** One reading of the store. */
    private final class Reading {
        private final Places places = new Places(mapper);
        private final Map<Long, Basics> basics =
                mapper.basics(today()).stream().collect(Collectors.toMap(Basics::id, Function.identity()));
        private final Map<Long, List<Basics>> homes =
                basics.values().stream().collect(Collectors.groupingBy(Basics::householdId));
        private final Map<Long, Map<String, String>> ofPersons = new HashMap<>();
        private final Map<Long, Map<String, String>> ofHouseholds = new HashMap<>();
        private final Map<Category, List<FactField>> asked = new HashMap<>();

        Reading() {
            mapper.facts().forEach(fact -> {
                var map = fact.personId() == null ? ofHouseholds : ofPersons;
                var id = fact.personId() == null ? fact.householdId() : fact.personId();
                map.computeIfAbsent(id, any -> new HashMap<>()).put(fact.field(), fact.content());
            });
        }

        List<FileState> files() {
            var listed = mapper.listed(today());
            var files = new ArrayList<FileState>();
            listed.stream().filter(one -> !one.wholeHousehold()).forEach(one -> files.add(person(one)));
            listed.stream()
                    .filter(Listed::wholeHousehold)
                    .collect(Collectors.groupingBy(
                            one -> one.category() + " " + one.householdId(), LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .forEach(some -> files.add(household(some)));
            files.sort(Comparator.comparing((FileState file) -> places.home(file.householdId()), Places.road())
                    .thenComparing(this::sortKey));
            return IntStream.range(0, files.size())
                    .mapToObj(i -> files.get(i).at(i))
                    .toList();
        }

        private String sortKey(FileState file) {
            var person = file.personId() == null ? null : basics.get(file.personId());
            return person == null ? "" : person.sortKey();
        }

        private FileState person(Listed one) {
            var category = Category.ofCode(one.category());
            var mine = basics.get(one.personId());
            var known = ofPersons.getOrDefault(one.personId(), Map.of());
            var home = ofHouseholds.getOrDefault(mine.householdId(), Map.of());
            var missing = common(
                    mine.numbered(),
                    mine.reachable() || known.containsKey("guardian_phone") || known.containsKey("carer_phone"),
                    mine.householdId());
            missing.addAll(facts(category, List.of(known), home));
            return state(category, one.personId(), mine.householdId(), false, missing);
        }

        private FileState household(List<Listed> some) {
            var category = Category.ofCode(some.get(0).category());
            long householdId = some.get(0).householdId();
            var people = homes.getOrDefault(householdId, List.of());
            var head = people.stream().filter(Basics::head).findFirst().orElse(null);
            var missing =
                    common(head != null && head.numbered(), people.stream().anyMatch(Basics::reachable), householdId);
            var known = some.stream()
                    .map(one -> ofPersons.getOrDefault(one.personId(), Map.of()))
                    .toList();
            missing.addAll(facts(category, known, ofHouseholds.getOrDefault(householdId, Map.of())));
            return state(category, head == null ? null : head.id(), householdId, true, missing);
        }

        private List<String> common(boolean numbered, boolean reachable, long householdId) {
            var missing = new ArrayList<String>();
            if (!numbered) {
                missing.add("身份证号");
            }
            if (!reachable) {
                missing.add("电话");
            }
            if (places.home(householdId).villageId() == null) {
                missing.add("村");
            }
            return missing;
        }

        /** What a household's roster asks of persons is there when one of those whom it covers has it. */
        private List<String> facts(Category category, List<Map<String, String>> persons, Map<String, String> home) {
            var fields = asked.computeIfAbsent(category, categories::fields);
            return fields.stream()
                    .filter(field -> field.about() == FactField.About.HOUSEHOLD
                            ? lacks(field, home)
                            : persons.stream().allMatch(known -> lacks(field, known)))
                    .map(FactField::label)
                    .toList();
        }

        private boolean lacks(FactField field, Map<String, String> known) {
            return !known.containsKey(field.code())
                    && FactNeeds.needed(field.code(), code -> Objects.requireNonNullElse(known.get(code), ""));
        }

        private FileState state(
                Category category, Long personId, long householdId, boolean household, List<String> missing) {
            var home = places.home(householdId);
            return new FileState(
                    category,
                    personId,
                    householdId,
                    household,
                    household ? places.name(null, householdId) : places.name(personId, householdId),
                    home.villageId(),
                    Places.village(home),
                    Places.group(home),
                    0,
                    missing);
        }

        private LocalDate today() {
            return database.now().toLocalDate();
        }
    }
}
