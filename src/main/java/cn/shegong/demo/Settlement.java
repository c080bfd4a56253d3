package cn.shegong.demo;

import cn.shegong.demo.Names.Special;
import cn.shegong.demo.Town.Household;
import cn.shegong.demo.Town.Person;
import cn.shegong.demo.Town.Village;
import cn.shegong.resident.Ethnicity;
import cn.shegong.resident.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills the groups of the villages with households of the kinds that a township has. */
final class Settlement {
    static final List<Village> VILLAGES = List.of(
            new Village("东岗村", 5),
            new Village("西沟村", 4),
            new Village("前进村", 6),
            new Village("柳树河村", 5),
            new Village("朝阳村", 4),
            new Village("靠山屯村", 4),
            new Village("二道沟村", 3),
            new Village("兴隆村", 5),
            new Village("红旗村", 4),
            new Village("镇东社区", 6),
            new Village("镇西社区", 5));

    private static final int EVERY_SO_MANY_A_SPECIAL_NAME = 15;

    private final LocalDate day;
    private final Dice dice;
    private final Names names;
    private final People people;
    private final List<Household> households = new ArrayList<>();

    Settlement(LocalDate day, Dice dice, Phones phones) {
        this.day = day;
        this.dice = dice;
        this.names = new Names(dice);
        this.people = new People(day, dice, names, phones);
    }

    List<Household> households() {
        for (Village village : VILLAGES) {
            for (int group = 1; group <= village.groups(); group++) {
                int houses = dice.between(6, 7);
                for (int house = 1; house <= houses; house++) {
                    String address = village.name() + group + "组" + house * 3 + "号";
                    households.add(new Household(
                            households.size() + 1, village.name(), group, address, List.copyOf(family())));
                }
            }
        }
        return List.copyOf(households);
    }

    private List<Person> family() {
        if (households.size() % EVERY_SO_MANY_A_SPECIAL_NAME == 4) {
            Optional<Special> special = names.special();
            if (special.isPresent()) {
                return single(people.make(
                        special.get().surname(),
                        special.get().given(),
                        special.get().sex(),
                        day.minusYears(dice.between(55, 74)).minusDays(dice.between(1, 360)),
                        "户主",
                        special.get().group()));
            }
        }
        String surname = names.surname();
        Ethnicity group = ethnicity(surname);
        return switch (dice.weighted(17, 21, 11, 20, 14, 5, 6, 6)) {
            case 0 -> alone(surname, group);
            case 1 -> elders(surname, group, dice.between(61, 86));
            case 2 -> withGrandchildren(surname, group);
            case 3 -> couple(surname, group, dice.between(30, 55));
            case 4 -> threeGenerations(surname, group);
            case 5 -> oneParent(surname, group);
            case 6 -> caring(surname, group);
            default -> single(people.make(surname, Sex.MALE, dice.between(60, 80), "户主", group));
        };
    }

    private List<Person> alone(String surname, Ethnicity group) {
        return single(people.make(surname, sex(60), dice.between(62, 91), "户主", group));
    }

    private List<Person> single(Person person) {
        return List.of(people.selfReliant(person));
    }

    private List<Person> elders(String surname, Ethnicity group, int age) {
        List<Person> members = new ArrayList<>();
        members.add(people.make(surname, Sex.MALE, age, "户主", group));
        members.add(people.make(names.surname(), Sex.FEMALE, age - dice.between(-2, 5), "妻", Ethnicity.HAN));
        return members;
    }

    /** The son, often his wife too, works in a far city; his children stay with the old. */
    private List<Person> withGrandchildren(String surname, Ethnicity group) {
        int age = dice.between(57, 72);
        int sonAge = dice.between(31, Math.min(43, age - 20));
        List<Person> members = elders(surname, group, age);
        members.add(people.away(people.make(surname, Sex.MALE, sonAge, "子", group)));
        if (dice.chance(60)) {
            members.add(people.away(people.make(names.surname(), Sex.FEMALE, sonAge - 1, "儿媳", Ethnicity.HAN)));
        }
        int children = dice.between(1, 2);
        for (int i = 0; i < children; i++) {
            Sex sex = sex(50);
            String kinship = sex == Sex.MALE ? "孙子" : "孙女";
            members.add(people.make(surname, sex, dice.between(3, Math.min(14, sonAge - 22)), kinship, group));
        }
        return members;
    }

    private List<Person> couple(String surname, Ethnicity group, int age) {
        List<Person> members = new ArrayList<>();
        int wifeAge = age - dice.between(-1, 4);
        members.add(people.make(surname, Sex.MALE, age, "户主", group));
        members.add(people.make(names.surname(), Sex.FEMALE, wifeAge, "妻", Ethnicity.HAN));
        members.addAll(children(surname, group, wifeAge));
        return members;
    }

    private List<Person> children(String surname, Ethnicity group, int parentAge) {
        List<Person> children = new ArrayList<>();
        int age = dice.between(Math.max(0, parentAge - 40), Math.min(24, parentAge - 22));
        while (age >= Math.max(0, parentAge - 40) && children.size() < 2) {
            Sex sex = sex(48);
            children.add(people.make(surname, sex, age, sex == Sex.MALE ? "子" : "女", group));
            age -= dice.between(2, 12);
        }
        return children;
    }

    private List<Person> threeGenerations(String surname, Ethnicity group) {
        int age = dice.between(34, 50);
        List<Person> members = couple(surname, group, age);
        members.add(people.make(names.surname(), Sex.FEMALE, age + dice.between(21, 30), "母", Ethnicity.HAN));
        if (dice.chance(55)) {
            members.add(people.make(surname, Sex.MALE, age + dice.between(22, 33), "父", group));
        }
        return members;
    }

    private List<Person> oneParent(String surname, Ethnicity group) {
        int age = dice.between(31, 48);
        Sex sex = sex(55);
        List<Person> members = new ArrayList<>();
        members.add(people.make(surname, sex, age, "户主", group));
        members.addAll(children(sex == Sex.MALE ? surname : names.surname(), group, age));
        return members;
    }

    /** An old parent who looks after a grown, disabled child. */
    private List<Person> caring(String surname, Ethnicity group) {
        int age = dice.between(60, 78);
        Sex sex = sex(50);
        Sex childSex = sex(35);
        List<Person> members = new ArrayList<>();
        members.add(people.make(surname, sex, age, "户主", group));
        members.add(people.gravelyDisabled(people.make(
                sex == Sex.MALE ? surname : names.surname(),
                childSex,
                age - dice.between(22, 30),
                childSex == Sex.MALE ? "子" : "女",
                group)));
        return members;
    }

    private Sex sex(int percentWomen) {
        return dice.chance(percentWomen) ? Sex.FEMALE : Sex.MALE;
    }

    private Ethnicity ethnicity(String surname) {
        String code = surname.equals("金") && dice.chance(60) ? "10" : dice.chance(5) ? "11" : "01";
        return Ethnicity.of(code).orElseThrow();
    }
}
