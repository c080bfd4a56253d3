package cn.shegong.roster;

import cn.shegong.base.Typed;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A roster that a township station keeps, for one kind of person it serves. Those of the law and of the ministries are
 * brought by the program ({@code categories.json}); a station adds others. A row of {@code roster_category} stands for
 * each, and its code says by itself what it is, so that a category can be named without asking the store.
 */
public final class Category implements Comparable<Category> {
    private static final List<CategoryDefinition> SHIPPED = ShippedCategories.load();

    public static final Category DIBAO = shipped("DIBAO");
    public static final Category DIBAO_EDGE = shipped("DIBAO_EDGE");
    public static final Category RIGID = shipped("RIGID");
    public static final Category TEKUN = shipped("TEKUN");
    public static final Category TEMPORARY_AID = shipped("TEMPORARY_AID");
    public static final Category DISASTER = shipped("DISASTER");
    public static final Category MONITORED = shipped("MONITORED");
    public static final Category DISABLED = shipped("DISABLED");
    public static final Category LEFT_BEHIND_CHILD = shipped("LEFT_BEHIND_CHILD");
    public static final Category IN_NEED_CHILD = shipped("IN_NEED_CHILD");
    public static final Category MIGRANT_CHILD = shipped("MIGRANT_CHILD");
    public static final Category ORPHAN = shipped("ORPHAN");
    public static final Category UNATTENDED_CHILD = shipped("UNATTENDED_CHILD");
    public static final Category AGED = shipped("AGED");
    public static final Category LEFT_BEHIND_ELDER = shipped("LEFT_BEHIND_ELDER");
    public static final Category EMPTY_NEST = shipped("EMPTY_NEST");
    public static final Category LIVING_ALONE = shipped("LIVING_ALONE");
    public static final Category DISABLED_ELDER = shipped("DISABLED_ELDER");
    public static final Category SEVERE_ELDER = shipped("SEVERE_ELDER");
    public static final Category BEREAVED_FAMILY = shipped("BEREAVED_FAMILY");
    public static final Category LEFT_BEHIND_WOMAN = shipped("LEFT_BEHIND_WOMAN");

    private static final String OF_PERSONS = "P:";
    private static final String OF_HOUSEHOLDS = "H:";
    private static final int LAST = Integer.MAX_VALUE;

    private final String code;
    private final String label;
    private final boolean householdBased;
    private final Pattern words;
    private final int order;

    Category(String code, String label, boolean householdBased, Pattern words, int order) {
        this.code = code;
        this.label = label;
        this.householdBased = householdBased;
        this.words = words;
        this.order = order;
    }

    private static Category shipped(String code) {
        return SHIPPED.stream()
                .map(CategoryDefinition::category)
                .filter(category -> category.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no category " + code));
    }

    /** What the program brings of the categories, in the order of the law. */
    static List<CategoryDefinition> definitions() {
        return SHIPPED;
    }

    /** Those that the program brings, in the order of the law. */
    public static List<Category> shipped() {
        return SHIPPED.stream().map(CategoryDefinition::category).toList();
    }

    /** A category of the station's own. */
    static Category own(String label, boolean householdBased) {
        String prefix = householdBased ? OF_HOUSEHOLDS : OF_PERSONS;
        return new Category(prefix + label, label, householdBased, Pattern.compile(Pattern.quote(label)), LAST);
    }

    /** @throws IllegalArgumentException when no category has this code */
    @JsonCreator
    public static Category ofCode(String code) {
        if (code.startsWith(OF_PERSONS) || code.startsWith(OF_HOUSEHOLDS)) {
            return own(code.substring(OF_PERSONS.length()), code.startsWith(OF_HOUSEHOLDS));
        }
        return shipped(code);
    }

    /** By which the store knows it. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The Chinese name. */
    public String label() {
        return label;
    }

    /** Whether households are granted it rather than single persons. */
    public boolean householdBased() {
        return householdBased;
    }

    /** Whether a station has added it. */
    public boolean own() {
        return order == LAST;
    }

    /** The shipped category that a word, a title or a file name speaks of first: 低保花名册, 农村低保, 高龄老人, 五保户. */
    public static Optional<Category> of(String text) {
        return allIn(text, shipped()).stream().findFirst();
    }

    /** Every shipped category that a text speaks of, in the order of their mention. */
    public static List<Category> allIn(String text) {
        return allIn(text, shipped());
    }

    /** Those of some categories that a text speaks of, in the order of their mention. */
    public static List<Category> allIn(String text, List<Category> among) {
        String plain = Typed.compact(text);
        return among.stream()
                .filter(category -> category.position(plain).isPresent())
                .sorted(Comparator.comparingInt(
                        category -> category.position(plain).getAsInt()))
                .toList();
    }

    private OptionalInt position(String text) {
        Matcher found = words.matcher(text);
        return found.find() ? OptionalInt.of(found.start()) : OptionalInt.empty();
    }

    @Override
    public int compareTo(Category other) {
        return Comparator.<Category>comparingInt(category -> category.order)
                .thenComparing(Category::code)
                .compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Category category && code.equals(category.code);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code);
    }

    @Override
    public String toString() {
        return label;
    }
}
