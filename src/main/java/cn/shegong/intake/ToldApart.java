package cn.shegong.intake;

import cn.shegong.base.Actor;
import cn.shegong.doubles.DoublesService;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.Person;
import cn.shegong.resident.PersonRow;
import cn.shegong.resident.PhoneNumber;
import cn.shegong.resident.ResidentService;
import cn.shegong.resident.Sex;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Once it was said of two that they are not the same, a row that is one of them is not offered as the other. */
final class ToldApart {
    private static final int SLIPS = 2;

    private final Actor actor;
    private final ResidentService residents;
    private final List<ListRow> rows;
    private final Map<Long, Set<Long>> different = new HashMap<>();
    private Set<Long> numbered;

    /** @param rows the whole list */
    ToldApart(Actor actor, ResidentService residents, DoublesService doubles, List<ListRow> rows) {
        this.actor = actor;
        this.residents = residents;
        this.rows = rows;
        doubles.differents().forEach(two -> {
            different.computeIfAbsent(two.oneId(), id -> new HashSet<>()).add(two.otherId());
            different.computeIfAbsent(two.otherId(), id -> new HashSet<>()).add(two.oneId());
        });
    }

    /**
     * Those whom the row may still be: of two who were said to be different the one whom it fits better, or both when it
     * fits neither better.
     *
     * @param birth the day of birth that the row says
     */
    List<PersonRow> of(ListRow row, Optional<LocalDate> birth, ListedPlace place, List<PersonRow> candidates) {
        boolean none = candidates.stream().noneMatch(one -> candidates.stream().anyMatch(two -> apart(one, two)));
        if (none) {
            return candidates;
        }
        var fits = candidates.stream().collect(Collectors.toMap(PersonRow::id, one -> fit(row, birth, place, one)));
        return candidates.stream()
                .filter(one -> candidates.stream()
                        .noneMatch(two -> apart(one, two) && fits.get(two.id()) > fits.get(one.id())))
                .toList();
    }

    private boolean apart(PersonRow one, PersonRow two) {
        return different.getOrDefault(one.id(), Set.of()).contains(two.id());
    }

    /** What an ID number or a day of birth says outweighs all that people of one village may share. */
    private int fit(ListRow row, Optional<LocalDate> birth, ListedPlace place, PersonRow candidate) {
        var person = residents.whole(actor, candidate.id()).orElseThrow();
        var phones = row.phones().stream().map(PhoneNumber::text).toList();
        return 16 * (numbered().contains(person.id()) ? -1 : 0)
                + 8 * agreement(birth.orElse(null), person.birthDate())
                + 8 * numbers(row, person)
                + 4 * (Stream.of(person.phone(), person.phone2()).anyMatch(phones::contains) ? 1 : 0)
                + 4 * Math.min(0, agreement(known(row.sex().orElse(null)), known(person.sex())))
                + 2 * agreement(said(place.village()), said(candidate.village()))
                + agreement(said(place.group()), said(candidate.groupLabel()))
                + (person.name().equals(row.name()) ? 1 : 0);
    }

    private static String said(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Sex known(Sex sex) {
        return sex == Sex.MALE || sex == Sex.FEMALE ? sex : null;
    }

    /** 1 when both say the same, -1 when they do not, 0 when one of them says nothing. */
    private static int agreement(Object one, Object other) {
        return one == null || other == null ? 0 : Objects.equals(one, other) ? 1 : -1;
    }

    /** Who has a number is less likely the one whom the list gives none, or quite another. */
    private static int numbers(ListRow row, Person person) {
        if (person.idNumber().isEmpty()) {
            return 0;
        }
        return row.idNumber()
                .map(IdNumber::text)
                .map(number -> slips(number, person.idNumber()) <= SLIPS ? 1 : -1)
                .orElse(-1);
    }

    private static long slips(String one, String other) {
        return IntStream.range(0, Math.min(one.length(), other.length()))
                .filter(i -> one.charAt(i) != other.charAt(i))
                .count();
    }

    /** Who stands in the list by the number; nobody stands there twice. */
    private Set<Long> numbered() {
        if (numbered == null) {
            numbered = rows.stream()
                    .flatMap(row -> row.idNumber().stream())
                    .flatMap(number -> residents.wholeByIdNumber(actor, number.text()).stream())
                    .map(Person::id)
                    .collect(Collectors.toSet());
        }
        return numbered;
    }
}
