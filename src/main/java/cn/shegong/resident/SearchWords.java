package cn.shegong.resident;

import cn.shegong.base.Pinyin;
import cn.shegong.base.Typed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is typed to look for a person, and the key in which it is looked for. */
final class SearchWords {
    private static final int FEWEST_DIGITS = 4;
    /** Numbers of 15 digits have birth dates of the twentieth century only. */
    private static final LocalDate END_OF_FIFTEEN = LocalDate.of(1999, 12, 31);

    private SearchWords() {}

    /** Names in characters, pinyin and initials, then the numbers; every token with a blank before it, lower case. */
    static String key(Person person) {
        var names = Pinyin.searchKey(person.name(), person.nickname(), person.formerName());
        return names
                + Stream.of(
                                person.idNumber(),
                                person.documentNumber(),
                                person.phone(),
                                person.phone2(),
                                person.contactPhone())
                        .filter(number -> !number.isEmpty())
                        .map(number -> " " + number.replace("-", "").toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining());
    }

    /**
     * The words typed, each in the form in which it occurs in a key. Fewer than four digits would be in everybody's
     * numbers and are left out; a first-generation ID number becomes one of 18 characters.
     */
    static List<String> of(String typed) {
        return Arrays.stream(Typed.folded(typed).split(" +"))
                .map(Pinyin::queryKey)
                .filter(word -> !word.isEmpty())
                .filter(word -> word.length() >= FEWEST_DIGITS || !word.matches("\\d+"))
                .map(word -> word.matches("\\d{15}") ? eighteen(word) : word)
                .toList();
    }

    private static String eighteen(String fifteen) {
        return IdNumber.read(fifteen, END_OF_FIFTEEN)
                .number()
                .map(number -> number.text().toLowerCase(Locale.ROOT))
                .orElse(fifteen);
    }
}
