package cn.shegong.intake;

import cn.shegong.base.Progress;
import cn.shegong.document.WorkbookSample;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.Sex;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Three villages with invented households, to be laid out in a list in as many ways as counties know. */
final class ListSample {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final List<Household> HOUSEHOLDS = List.of(
            new Household(
                    "东岗村",
                    2,
                    570,
                    person("高玉山", 1951, 3, 12, 991, "户主"),
                    person("林桂兰", 1954, 7, 2, 992, "配偶"),
                    person("高小雨", 2014, 5, 30, 994, "孙女")),
            new Household("东岗村", 5, 480, person("段成", 1948, 11, 8, 993, "户主")),
            new Household("东岗村", 1, 1210, person("陶凤琴", 1962, 1, 15, 996, "户主"), person("于海", 1990, 9, 9, 995, "长子")),
            new Household("西沟村", 3, 655, person("武长河", 1957, 4, 21, 997, "户主")),
            new Household("西沟村", 3, 900, person("阿拉坦·其其格", 1970, 12, 1, 998, "户主"), person("那明", 2001, 2, 3, 999, "子")),
            new Household(
                    "镇东社区",
                    4,
                    733,
                    person("康德", 1966, 6, 6, 991, "户主"),
                    person("史静", 1968, 8, 8, 990, "妻"),
                    person("康乐", 1995, 10, 10, 993, "次子"),
                    person("康欣", 1998, 3, 4, 992, "女")),
            new Household("镇东社区", 2, 512, person("汤洁", 1944, 5, 5, 990, "户主")));

    record Household(String village, int group, int amount, List<Person> members) {
        Household(String village, int group, int amount, Person... members) {
            this(village, group, amount, List.of(members));
        }

        Person head() {
            return members.get(0);
        }

        int number() {
            return HOUSEHOLDS.indexOf(this) + 1;
        }
    }

    record Person(String name, IdNumber idNumber, String relation) {
        String id() {
            return idNumber.text();
        }

        String sex() {
            return idNumber.sex() == Sex.MALE ? "男" : "女";
        }
    }

    private ListSample() {}

    static Person person(String name, int year, int month, int day, int sequence, String relation) {
        return new Person(name, IdNumber.of("220524", LocalDate.of(year, month, day), sequence), relation);
    }

    /** What makes a row of one member of a household. */
    @FunctionalInterface
    interface Layout {
        /** @param place 0 for the first row of the household */
        Object[] row(Household household, Person person, int place);
    }

    /** The rows of all households in a layout. */
    static List<Object[]> rows(Layout layout) {
        return rows(HOUSEHOLDS, layout);
    }

    static List<Object[]> rows(List<Household> households, Layout layout) {
        List<Object[]> rows = new ArrayList<>();
        households.forEach(household -> IntStream.range(0, household.members.size())
                .forEach(i -> rows.add(layout.row(household, household.members.get(i), i))));
        return rows;
    }

    static List<Household> of(String village) {
        return HOUSEHOLDS.stream().filter(h -> h.village.equals(village)).toList();
    }

    /** The value in the first row of a household only. */
    static Object once(int place, Object value) {
        return place == 0 ? value : null;
    }

    static ReadList read(WorkbookSample sample, Path folder, String name) {
        return read(sample.write(folder.resolve(name)));
    }

    static ReadList read(Path file) {
        return CountyList.read(file, RememberedLayouts.NONE, TODAY, Progress.NONE);
    }

    /** Name, number and the head's name of everybody. */
    static List<String> membersAsKnown() {
        return HOUSEHOLDS.stream()
                .flatMap(h -> h.members.stream().map(p -> p.name + " " + p.id() + " of " + h.head().name))
                .toList();
    }

    static List<String> membersAsRead(ReadList list) {
        return list.households().stream()
                .flatMap(h -> h.rows().stream()
                        .map(row ->
                                row.name() + " " + row.idNumber().orElseThrow().text() + " of " + h.headName()))
                .toList();
    }

    static List<String> placesAsKnown() {
        return HOUSEHOLDS.stream()
                .flatMap(h -> h.members.stream().map(p -> p.name + " " + h.village + h.group + "组"))
                .toList();
    }

    static List<String> placesAsRead(ReadList list) {
        return list.rows().stream()
                .map(row -> row.name() + " " + row.village()
                        + row.group().map(group -> group.name()).orElse(""))
                .toList();
    }

    static List<Integer> amountsAsKnown() {
        return HOUSEHOLDS.stream().map(Household::amount).toList();
    }

    static List<Integer> amountsAsRead(ReadList list) {
        return list.households().stream()
                .map(h -> h.monthlyAmount().orElseThrow().intValueExact())
                .toList();
    }
}
