package cn.shegong.resident;

/** What the members of a household are to a new head, as far as their relation to the old head tells. */
final class HeadChange {
    private static final String UNKNOWN = "";
    private static final String SIBLINGS = "70";
    private static final String SON = "20";
    private static final String DAUGHTER = "30";
    private static final String FATHER = "51";
    private static final String MOTHER = "52";
    private static final String PARENTS = "50";

    private HeadChange() {}

    /** A code of {@link Kinship}, or empty when it has to be asked. */
    static String kinship(Person newHead, Person member) {
        if (member.id() == newHead.id()) {
            return Kinship.HEAD.code();
        }
        var headWas = Kinship.of(newHead.kinship());
        var was = Kinship.of(member.kinship());
        if (headWas.isEmpty() || was.isEmpty()) {
            return UNKNOWN;
        }
        if (headWas.get().isSpouse()) {
            return ofSpouse(was.get());
        }
        if (headWas.get().isChild()) {
            return ofChild(was.get(), member);
        }
        return headWas.get().isParent() && was.get().isHead() ? child(member) : UNKNOWN;
    }

    private static String ofSpouse(Kinship was) {
        if (was.isHead()) {
            return Kinship.SPOUSE.code();
        }
        return was.isChild() || was.isGrandchild() ? was.code() : UNKNOWN;
    }

    private static String ofChild(Kinship was, Person member) {
        if (was.isHead() || was.isSpouse()) {
            return switch (member.sex()) {
                case MALE -> FATHER;
                case FEMALE -> MOTHER;
                default -> PARENTS;
            };
        }
        return was.isChild() && !was.label().contains("婿") && !was.label().contains("媳") ? SIBLINGS : UNKNOWN;
    }

    private static String child(Person member) {
        return switch (member.sex()) {
            case MALE -> SON;
            case FEMALE -> DAUGHTER;
            default -> UNKNOWN;
        };
    }
}
