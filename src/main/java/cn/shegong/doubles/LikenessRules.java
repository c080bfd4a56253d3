package cn.shegong.doubles;

import cn.shegong.base.Pinyin;
import cn.shegong.resident.Sex;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether two records may be one person. A name alone says nothing: in one county people are born on the same day with
 * neighbouring numbers, and whole villages share a few names, so that always two things have to agree.
 */
public final class LikenessRules {
    private static final Set<Reason> NEAR_NUMBERS =
            EnumSet.of(Reason.NUMBER_SAME, Reason.NUMBER_CHECK, Reason.NUMBER_ONE_OFF, Reason.NUMBER_SWAPPED);
    private static final Set<Reason> NAMES =
            EnumSet.of(Reason.NAME_SAME, Reason.NAME_FORMER, Reason.NAME_SOUND, Reason.NAME_NICKNAME);
    private static final int SURE = 100;
    private static final int OTHER_SEX = 20;
    private static final int OTHER_BIRTH = 20;
    private static final int OTHER_NUMBER = 25;

    private LikenessRules() {}

    /** Empty when they are not to be thought one. */
    public static Optional<Likeness> compare(Profile one, Profile other) {
        var found = besidesTheName(one, other);
        // Comparing sounds takes the longest and most who sound alike have nothing else in common.
        if (found.isEmpty()) {
            return Optional.empty();
        }
        name(one, other).ifPresent(found::add);
        if (one.idNumber().isEmpty() != other.idNumber().isEmpty() && !has(found, NEAR_NUMBERS)) {
            found.add(Reason.NUMBER_ONE_SIDE);
        }
        if (!alike(one, other, found)) {
            return Optional.empty();
        }
        int weight = found.stream().mapToInt(Reason::weight).sum() - doubts(one, other, found);
        return Optional.of(new Likeness(List.copyOf(found), Math.max(1, Math.min(SURE, weight))));
    }

    private static EnumSet<Reason> besidesTheName(Profile one, Profile other) {
        var found = EnumSet.noneOf(Reason.class);
        number(one, other).ifPresent(found::add);
        if (one.birthDate() != null && one.birthDate().equals(other.birthDate())) {
            found.add(Reason.BIRTH_SAME);
        }
        if (phones(one).anyMatch(phone -> phones(other).anyMatch(phone::equals))) {
            found.add(Reason.PHONE_SAME);
        }
        if (one.householdId() != 0 && one.householdId() == other.householdId()) {
            found.add(Reason.HOUSEHOLD_SAME);
        } else if (one.villageId() != null && Objects.equals(one.villageId(), other.villageId())) {
            found.add(Reason.VILLAGE_SAME);
        }
        return found;
    }

    private static Optional<Reason> name(Profile one, Profile other) {
        if (one.name().isEmpty() || other.name().isEmpty()) {
            return Optional.empty();
        }
        if (one.name().equals(other.name())) {
            return Optional.of(Reason.NAME_SAME);
        }
        if (one.name().equals(other.formerName()) || other.name().equals(one.formerName())) {
            return Optional.of(Reason.NAME_FORMER);
        }
        if (Pinyin.sameSound(one.name(), other.name())) {
            return Optional.of(Reason.NAME_SOUND);
        }
        return one.name().equals(other.nickname()) || other.name().equals(one.nickname())
                ? Optional.of(Reason.NAME_NICKNAME)
                : Optional.empty();
    }

    /** The nearest that any number of the one comes to any of the other. */
    private static Optional<Reason> number(Profile one, Profile other) {
        return one.numbers().stream()
                .flatMap(first -> other.numbers().stream().map(second -> NumberLikeness.of(first, second)))
                .flatMap(likeness -> likeness.kind().stream())
                .min(Reason::compareTo);
    }

    private static Stream<String> phones(Profile one) {
        return Stream.of(one.phone(), one.phone2()).filter(phone -> !phone.isEmpty());
    }

    private static boolean alike(Profile one, Profile other, Set<Reason> found) {
        if (found.contains(Reason.NUMBER_SAME)) {
            return true;
        }
        if (!has(found, NAMES)) {
            return false;
        }
        boolean birth = found.contains(Reason.BIRTH_SAME);
        boolean house = found.contains(Reason.HOUSEHOLD_SAME);
        boolean village = house || found.contains(Reason.VILLAGE_SAME);
        if (has(found, NEAR_NUMBERS)) {
            return true;
        }
        if (found.contains(Reason.NAME_SAME)) {
            return found.contains(Reason.PHONE_SAME)
                    || birth && village
                    || house && !(otherNumber(one, other, found) && otherBirth(one, other))
                    || (birth || village) && !contradict(one, other, found);
        }
        boolean near = found.contains(Reason.NAME_NICKNAME) ? birth || house : birth || village;
        return near && !contradict(one, other, found);
    }

    private static boolean contradict(Profile one, Profile other, Set<Reason> found) {
        return otherNumber(one, other, found) || otherBirth(one, other) || otherSex(one, other);
    }

    private static int doubts(Profile one, Profile other, Set<Reason> found) {
        return (otherSex(one, other) ? OTHER_SEX : 0)
                + (otherBirth(one, other) && !has(found, NEAR_NUMBERS) ? OTHER_BIRTH : 0)
                + (otherNumber(one, other, found) ? OTHER_NUMBER : 0);
    }

    private static boolean otherNumber(Profile one, Profile other, Set<Reason> found) {
        return !one.idNumber().isEmpty() && !other.idNumber().isEmpty() && !has(found, NEAR_NUMBERS);
    }

    private static boolean otherBirth(Profile one, Profile other) {
        return one.birthDate() != null
                && other.birthDate() != null
                && !one.birthDate().equals(other.birthDate());
    }

    private static boolean otherSex(Profile one, Profile other) {
        return one.sex() != other.sex() && known(one.sex()) && known(other.sex());
    }

    private static boolean known(Sex sex) {
        return sex == Sex.MALE || sex == Sex.FEMALE;
    }

    private static boolean has(Set<Reason> found, Set<Reason> any) {
        return found.stream().anyMatch(any::contains);
    }
}
