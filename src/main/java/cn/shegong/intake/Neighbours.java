package cn.shegong.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Settles whom a column speaks of when its own words do not say: 身份证号 right after 户主姓名 is the head's. */
final class Neighbours {
    private static final Set<Subject> COMPANIONS = Set.of(Subject.GUARDIAN, Subject.CARER, Subject.CONTACT);
    private static final Set<String> BARE_RELATION = Set.of("关系", "称谓", "亲属关系");

    private final Header header;
    private final List<ColumnContent> contents;
    private final List<HeaderMatch> matches;

    Neighbours(Header header, List<ColumnContent> contents) {
        this.header = header;
        this.contents = contents;
        this.matches =
                new ArrayList<>(header.paths().stream().map(HeaderMatch::of).toList());
        while (matches.size() < contents.size()) {
            matches.add(HeaderMatch.NONE);
        }
    }

    List<HeaderMatch> resolve() {
        leaveOutNamesInOneCell();
        tellTheHeadsNameFromTheMembers();
        boolean membersNamed = any(m -> is(m, Subject.PERSON, Target.NAME));
        for (int i = 0; i < matches.size(); i++) {
            HeaderMatch match = matches.get(i);
            if (!match.named()) {
                give(i, subjectOf(i, match, membersNamed));
            }
        }
        if (!membersNamed && any(m -> is(m, Subject.HEAD, Target.NAME))) {
            takeTheHeadsForThePersons();
        }
        return matches;
    }

    private Subject subjectOf(int column, HeaderMatch match, boolean membersNamed) {
        Subject before = lastNamedBefore(column);
        return switch (match.attribute()) {
            case ID_NUMBER -> {
                boolean anotherId = IntStream.range(0, matches.size())
                        .anyMatch(i -> i != column && is(matches.get(i), Subject.PERSON, Target.ID_NUMBER));
                boolean heads = before == Subject.HEAD && membersNamed;
                yield heads && (anotherId || goesWithTheHeads(column)) || COMPANIONS.contains(before) && anotherId
                        ? before
                        : match.subject();
            }
            case PHONE ->
                column > 0 && isCompanionWithoutPhone(matches.get(column - 1).subject())
                        ? matches.get(column - 1).subject()
                        : match.subject();
            case RELATION -> {
                boolean bare = BARE_RELATION.contains(
                        HeaderWord.of(header.leaf(column)).plain());
                Subject other = before == Subject.GUARDIAN ? before : Subject.OTHER;
                yield bare && COMPANIONS.contains(before) ? other : match.subject();
            }
            default -> match.subject();
        };
    }

    /** After 照料人, 照料人电话 the next 电话 is the person's own. */
    private boolean isCompanionWithoutPhone(Subject subject) {
        return COMPANIONS.contains(subject) && !any(m -> m.named() && is(m, subject, Target.PHONE));
    }

    /** Whether a column has about as many different values as there are heads, rather than members. */
    private boolean goesWithTheHeads(int column) {
        int values = contents.get(column).distinct();
        int heads = contents.get(columnOf(Subject.HEAD)).distinct();
        int members = contents.get(columnOf(Subject.PERSON)).distinct();
        return Math.abs(values - heads) < Math.abs(values - members);
    }

    private int columnOf(Subject whose) {
        return IntStream.range(0, matches.size())
                .filter(i -> is(matches.get(i), whose, Target.NAME))
                .findFirst()
                .orElseThrow();
    }

    /** Whose name stands in the nearest column at the left that holds names. */
    private Subject lastNamedBefore(int column) {
        for (int i = column - 1; i >= 0; i--) {
            if (matches.get(i).attribute() == Target.NAME) {
                return matches.get(i).subject();
            }
        }
        return Subject.PERSON;
    }

    /** 家庭成员: 王芳、王小明. Without numbers of their own nobody can be told; the head's columns still name the head. */
    private void leaveOutNamesInOneCell() {
        if (any(m -> is(m, Subject.HEAD, Target.NAME))) {
            for (int i = 0; i < matches.size(); i++) {
                if (is(matches.get(i), Subject.PERSON, Target.NAME)
                        && contents.get(i).namesSeveral()) {
                    matches.set(i, new HeaderMatch(Subject.OTHER, Target.UNUSED, Sureness.LIKELY, true));
                }
            }
        }
    }

    /** Two columns 姓名 in a list of households: the fuller one names the members. */
    private void tellTheHeadsNameFromTheMembers() {
        List<Integer> names = IntStream.range(0, matches.size())
                .filter(i -> is(matches.get(i), Subject.PERSON, Target.NAME))
                .boxed()
                .toList();
        boolean households = any(m -> m.target() == Target.RELATION || m.target() == Target.HOUSEHOLD_NUMBER);
        if (names.size() == 2 && households && !any(m -> is(m, Subject.HEAD, Target.NAME))) {
            int first = contents.get(names.get(0)).distinct();
            int second = contents.get(names.get(1)).distinct();
            give(names.get(first > second ? 1 : 0), Subject.HEAD);
        }
    }

    /** A list with a row for each household names only its head. */
    private void takeTheHeadsForThePersons() {
        for (int i = 0; i < matches.size(); i++) {
            HeaderMatch match = matches.get(i);
            if (match.subject() == Subject.HEAD && !any(m -> is(m, Subject.PERSON, match.attribute()))) {
                give(i, Subject.PERSON);
            }
        }
    }

    private void give(int column, Subject subject) {
        HeaderMatch old = matches.get(column);
        matches.set(column, new HeaderMatch(subject, old.attribute(), old.sureness(), old.named()));
    }

    private boolean any(Predicate<HeaderMatch> test) {
        return matches.stream().anyMatch(test);
    }

    private static boolean is(HeaderMatch match, Subject subject, Target attribute) {
        return match.subject() == subject && match.attribute() == attribute;
    }
}
