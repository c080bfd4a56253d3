package cn.shegong.roster;

import cn.shegong.base.Actor;
import cn.shegong.base.Problems;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.fact.FactField;
import cn.shegong.fact.FactService;
import cn.shegong.store.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which rosters the station keeps: those that the program brings, and its own. */
public final class Categories {
    private static final String TABLE = "roster_category";
    private static final int LONGEST_LABEL = 20;
    private static final int LONGEST_DESCRIPTION = 500;
    private static final LocalDate ALWAYS = LocalDate.EPOCH;
    private static final String OWN_PRIVACY = "本站自己的名单，没有哪条规定要求公示";
    private static final List<String> REASONS = List.of("不再符合", "死亡", "迁出", "自愿退出");

    private final Database database;
    private final RosterMapper mapper;
    private final FactService facts;

    public Categories(Database database) {
        this.database = database;
        database.textColumn(Category.class, Category::code, Category::ofCode);
        mapper = database.mapper(RosterMapper.class);
        facts = new FactService(database);
    }

    /** Those to choose from now, shipped ones first. */
    public List<Category> all() {
        return Stream.concat(
                        Category.shipped().stream(),
                        mapper.ownCategories().stream()
                                .filter(row -> row.retiredOn() == null)
                                .map(row -> Category.ofCode(row.code())))
                .toList();
    }

    /** Also those that are no longer kept. */
    public List<Category> ever() {
        return Stream.concat(
                        Category.shipped().stream(),
                        mapper.ownCategories().stream().map(row -> Category.ofCode(row.code())))
                .toList();
    }

    /** The category that a text names or speaks of first, the station's own before the others. */
    public Optional<Category> of(String text) {
        var all = all();
        return all.stream()
                .filter(category -> category.label().equals(text.strip()))
                .findFirst()
                .or(() -> Category.allIn(
                                text, all.stream().filter(Category::own).toList())
                        .stream()
                        .findFirst())
                .or(() -> Category.of(text));
    }

    public CategoryDefinition definition(Category category) {
        return Category.definitions().stream()
                .filter(definition -> definition.category().equals(category))
                .findFirst()
                .orElseGet(() -> definition(require(category)));
    }

    private static CategoryDefinition definition(RosterMapper.OwnCategory row) {
        var fields = row.fields().isEmpty()
                ? List.<String>of()
                : List.of(row.fields().split(" "));
        return new CategoryDefinition(
                Category.ofCode(row.code()),
                CategoryGroup.OTHER,
                OWN_PRIVACY,
                row.description(),
                ALWAYS,
                "本站自定",
                false,
                List.of(),
                List.of(),
                List.of(),
                fields,
                REASONS,
                "",
                List.of());
    }

    /** The facts that a complete file of somebody in the category holds. */
    public List<FactField> fields(Category category) {
        var known = facts.fields();
        return definition(category).fields().stream()
                .flatMap(code -> known.stream().filter(field -> field.code().equals(code)))
                .toList();
    }

    /** Every field that any of some categories asks for, each once, in the order of forms. */
    public List<FactField> fields(Iterable<Category> categories) {
        var codes = new ArrayList<String>();
        categories.forEach(category -> codes.addAll(definition(category).fields()));
        return facts.fields().stream()
                .filter(field -> codes.contains(field.code()))
                .toList();
    }

    /**
     * Adds a roster of the station's own.
     *
     * @param description whom it takes, one sentence
     * @param fields codes of the facts that it asks for
     */
    public Category add(Actor actor, String label, boolean householdBased, String description, List<String> fields) {
        var problems = Problems.none();
        String name = label.strip();
        if (name.isEmpty() || name.length() > LONGEST_LABEL) {
            problems.error("label", "length", "名单的名称请写 1 到 " + LONGEST_LABEL + " 个字。");
        } else if (ever().stream().anyMatch(category -> category.label().equals(name))) {
            problems.error("label", "twice", "已经有叫“" + name + "”的名单。");
        }
        checkDescription(description, problems);
        problems.refuseErrors();
        return database.transaction(actor, Right.MANAGE_STATION, audit -> {
            var category = Category.own(name, householdBased);
            mapper.insertCategory(category.code(), name, description.strip(), String.join(" ", fields));
            audit.note("settings.category", TABLE, 0, "增加名单“" + name + "”");
            return category;
        });
    }

    /** Changes what a roster of the station's own says of itself and asks for. */
    public void describe(Actor actor, Category category, String description, List<String> fields) {
        var problems = Problems.none();
        checkDescription(description, problems);
        problems.refuseErrors();
        database.transaction(actor, Right.MANAGE_STATION, audit -> {
            var row = require(category);
            mapper.updateCategory(new RosterMapper.OwnCategory(
                    row.code(), description.strip(), String.join(" ", fields), row.retiredOn()));
            audit.note("settings.category", TABLE, 0, "改了名单“" + category.label() + "”的说明和项目");
            return null;
        });
    }

    /** Keeps a roster of the station's own no longer, or again; who is on it stays in the records. */
    public void retire(Actor actor, Category category, boolean retired) {
        database.transaction(actor, Right.MANAGE_STATION, audit -> {
            var row = require(category);
            var day = retired ? database.now().toLocalDate() : null;
            mapper.updateCategory(new RosterMapper.OwnCategory(row.code(), row.description(), row.fields(), day));
            audit.note("settings.category", TABLE, 0, (retired ? "停用名单“" : "恢复名单“") + category.label() + "”");
            return null;
        });
    }

    private static void checkDescription(String description, Problems problems) {
        if (description.isBlank() || description.strip().length() > LONGEST_DESCRIPTION) {
            problems.error("description", "length", "请用一句话写明收哪些人，最多 " + LONGEST_DESCRIPTION + " 个字。");
        }
    }

    private RosterMapper.OwnCategory require(Category category) {
        return mapper.ownCategories().stream()
                .filter(row -> row.code().equals(category.code()))
                .findFirst()
                .orElseThrow(() -> new Refusal("“" + category.label() + "”不是本站自己的名单，说明和项目由程序带来，不能改。"));
    }
}
