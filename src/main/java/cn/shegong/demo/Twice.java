package cn.shegong.demo;

import cn.shegong.base.Actor;
import cn.shegong.place.PlaceService;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.OtherDocument;
import cn.shegong.resident.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Enters a few old people a second time, as it happens from a list of the village: with another character of the same
 * sound, with a slip in the number, without a number. They are on no roster, so that no figure changes.
 */
final class Twice {
    private static final int OLD = 60;
    private static final int SEQUENCE = 14;
    private static final Map<String, String> SOUND_ALIKE =
            Map.of("英", "瑛", "芳", "方", "兰", "蓝", "军", "君", "国", "帼", "玉", "钰", "杰", "洁", "文", "雯", "华", "桦");

    private final PlaceService places;
    private final HouseholdService households;

    Twice(PlaceService places, HouseholdService households) {
        this.places = places;
        this.households = households;
    }

    void enter(Actor actor, Town town) {
        var given = town.households().stream()
                .flatMap(home -> home.members().stream())
                .map(member -> member.id().text())
                .collect(Collectors.toSet());
        var old = town.households().stream()
                .filter(home -> home.head().diedOn().isEmpty())
                .filter(home -> home.head().id().ageOn(town.day()) >= OLD)
                .toList();
        var misheard = first(old, home -> !misheard(home.head().name()).isEmpty());
        var mistyped = first(old, home -> !misheard.contains(home));
        var unnumbered = first(old, home -> !misheard.contains(home) && !mistyped.contains(home));
        misheard.forEach(home ->
                add(actor, home, withoutNumber(home.head(), misheard(home.head().name()))));
        mistyped.forEach(home -> add(
                actor,
                home,
                Person.named(home.head().name(), mistyped(home.head().id(), given))));
        unnumbered.forEach(
                home -> add(actor, home, withoutNumber(home.head(), home.head().name())));
    }

    /** One or none. */
    private static List<Town.Household> first(List<Town.Household> old, Predicate<Town.Household> which) {
        return old.stream().filter(which).limit(1).toList();
    }

    /** The name with another character of the same sound; empty when none is known. */
    private static String misheard(String name) {
        return SOUND_ALIKE.entrySet().stream()
                .filter(sound -> name.indexOf(sound.getKey()) > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(sound -> name.replace(sound.getKey(), sound.getValue()))
                .findFirst()
                .orElse("");
    }

    /** The number with another digit in its place, which nobody has. */
    private static String mistyped(IdNumber number, Set<String> given) {
        int sequence = Integer.parseInt(number.text().substring(SEQUENCE, SEQUENCE + 3));
        return IntStream.of(100, 200, 300, 400)
                .map(slip -> sequence - slip)
                .mapToObj(other -> IdNumber.of(number.countyCode(), number.birthDate(), other))
                .map(IdNumber::text)
                .filter(text -> !given.contains(text))
                .findFirst()
                .orElseThrow();
    }

    private static Person withoutNumber(Town.Person known, String name) {
        return Person.named(name, "").with(p -> {
            p.sex = known.id().sex();
            p.birthDate = known.id().birthDate();
            p.otherDocument = OtherDocument.NOT_SEEN;
        });
    }

    private void add(Actor actor, Town.Household beside, Person person) {
        var village = places.find(beside.village()).orElseThrow();
        households.add(actor, Household.in(village.id(), null).with(h -> h.address = beside.address()), person);
    }
}
