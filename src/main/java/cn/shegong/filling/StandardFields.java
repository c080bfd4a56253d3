package cn.shegong.filling;

import cn.shegong.base.Typed;
import cn.shegong.intake.Target;
import cn.shegong.resident.DisabilityCertificate.Grade;
import cn.shegong.resident.DisabilityCertificate.Type;
import cn.shegong.resident.Ethnicity;
import cn.shegong.resident.Kinship;
import cn.shegong.resident.Person;
import cn.shegong.roster.Category;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is written into the columns that the taking in of lists reads, the other way round. */
final class StandardFields {
    private static final Pattern GRADE = Pattern.compile("[一二三四]级");
    private static final Pattern TYPE = Pattern.compile("视力|听力|言语|肢体|智力|精神|多重");

    private static final Pattern AFTER_THE_ID = Pattern.compile(".{18}([1-7])([1-4])(B\\d+)?");

    private static final Map<Target, FillField> ALL = new EnumMap<>(Target.class);

    static {
        row(Target.COUNTY, line -> line.station().county());
        row(Target.TOWN, line -> line.station().township());
        row(Target.VILLAGE, line -> line.home().village());
        row(Target.GROUP, line -> line.home().groupLabel());
        row(Target.VILLAGE_AND_GROUP, StandardFields::villageAndGroup);
        once(
                Target.ADDRESS,
                line -> line.home().address().isEmpty()
                        ? villageAndGroup(line)
                        : line.home().address());
        once(Target.HOUSEHOLD_NUMBER, StandardFields::householdNumber);
        once(Target.HEAD_NAME, line -> ofHead(line, Person::name));
        once(Target.HEAD_ID, line -> ofHead(line, StandardFields::idNumber));
        once(Target.HEAD_PHONE, line -> ofHead(line, StandardFields::phone));
        row(Target.NAME, line -> line.person().name());
        row(Target.ID_NUMBER, line -> idNumber(line.person()));
        row(Target.RELATION, StandardFields::relation);
        row(Target.SEX, line -> known(line.person().sex().label()));
        row(Target.ETHNICITY, line -> Ethnicity.of(line.person().ethnicity())
                .map(Ethnicity::fullLabel)
                .orElse(""));
        row(Target.BIRTH_DATE, line -> line.person().birthDate());
        row(Target.AGE, Line::age);
        row(Target.PHONE, line -> phone(line.person()));
        once(Target.HOUSEHOLD_SIZE, StandardFields::householdSize);
        once(Target.INSURED_SIZE, line -> ofGrant(line, grant -> grant.holds() ? grant.covered() : grant.insuredSize())
                .orElse(null));
        once(Target.AID_CLASS, line -> ofGrant(line, Grant::grade).orElse(""));
        row(Target.ROW_CATEGORY, StandardFields::categories);
        once(Target.CAUSE, line -> ofGrant(line, Grant::cause).orElse(""));
        once(Target.MONTHLY_AMOUNT, line -> ofGrant(line, Grant::monthlyAmount).orElse(null));
        once(Target.APPROVED_ON, line -> ofGrant(line, Grant::approvedOn)
                .or(() -> ofGrant(line, Grant::startedOn))
                .orElse(null));
        row(Target.DISABILITY_CERTIFICATE, StandardFields::certificate);
        row(Target.DISABILITY_TYPE, line -> disability(line, TYPE));
        row(Target.DISABILITY_GRADE, line -> disability(line, GRADE));
        row(Target.DISABILITY, line -> disability(line, TYPE) + disability(line, GRADE));
        row(Target.CONTACT_NAME, line -> line.person().contactName());
        row(Target.CONTACT_PHONE, line -> line.person().contactPhone());
    }

    private StandardFields() {}

    private static void row(Target target, Function<Line, Object> value) {
        ALL.put(target, new FillField("person." + target.name(), target.label(), false, value));
    }

    private static void once(Target target, Function<Line, Object> value) {
        ALL.put(target, new FillField("person." + target.name(), target.label(), true, value));
    }

    static List<FillField> all() {
        return List.copyOf(ALL.values());
    }

    static Optional<FillField> of(Target target) {
        return Optional.ofNullable(ALL.get(target));
    }

    private static String known(String label) {
        return label.startsWith("未") ? "" : label;
    }

    private static String villageAndGroup(Line line) {
        return line.home().village() + line.home().groupLabel();
    }

    private static Object householdNumber(Line line) {
        return ofGrant(line, grant -> grant.category().householdBased() ? grant.number() : "")
                .filter(number -> !number.isEmpty())
                .orElse(line.home().number());
    }

    /** The county counts people whom the station has not met, the station those who came since: the greater holds. */
    private static Integer householdSize(Line line) {
        int said = ofGrant(line, Grant::householdSize).orElse(0);
        return Math.max(said, line.home().members());
    }

    private static String ofHead(Line line, Function<Person, String> value) {
        return line.head() == null ? "" : value.apply(line.head());
    }

    private static String idNumber(Person person) {
        return person.idNumber().isEmpty() ? person.documentNumber() : person.idNumber();
    }

    private static String phone(Person person) {
        return person.phone().isEmpty() ? person.phone2() : person.phone();
    }

    private static String relation(Line line) {
        boolean head = line.home().headId() != null
                && line.home().headId() == line.person().id();
        return head
                ? "户主"
                : Kinship.of(line.person().kinship()).map(Kinship::label).orElse("");
    }

    private static <T> Optional<T> ofGrant(Line line, Function<Grant, T> value) {
        return line.grant().map(value);
    }

    /** 一级 to 四级, or empty. */
    static String grade(Line line) {
        return disability(line, GRADE);
    }

    private static String categories(Line line) {
        return line.grants().stream()
                .filter(Grant::holds)
                .map(Grant::category)
                .filter(category -> line.asked().isEmpty() || line.asked().contains(category))
                .distinct()
                .sorted()
                .map(Category::label)
                .collect(Collectors.joining("、"));
    }

    private static String certificate(Line line) {
        String said = line.fact("disability_certificate");
        return said.isEmpty() ? line.of(Category.DISABLED).map(Grant::number).orElse("") : said;
    }

    /** Said by the two digits behind the ID number, which are never masked, or as the county writes the class: 肢体三级. */
    private static String disability(Line line, Pattern part) {
        Matcher digits = AFTER_THE_ID.matcher(certificate(line));
        var spoken = digits.matches()
                ? Type.values()[digits.group(1).charAt(0) - '1'].label()
                        + Grade.values()[digits.group(2).charAt(0) - '1'].label()
                : line.of(Category.DISABLED).map(Grant::grade).orElse("");
        Matcher found = part.matcher(Typed.compact(spoken));
        return found.find() ? found.group() : "";
    }
}
