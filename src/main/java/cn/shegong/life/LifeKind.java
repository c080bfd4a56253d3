package cn.shegong.life;

import cn.shegong.resident.Person;
import java.util.Arrays;
import java.util.List;

/** What may befall a person or a household. */
public enum LifeKind {
    BIRTH("出生", Whom.NEWCOMER),
    DEATH("死亡", Whom.MEMBER),
    MOVE_IN("迁入", Whom.NEWCOMER),
    MOVE_OUT("迁出", Whom.MEMBER),
    COME_BACK("迁回", Whom.GONE),
    MARRIED_IN("婚入", Whom.NEWCOMER),
    MARRIED_OUT("婚出", Whom.MEMBER),
    SPLIT("分户", Whom.MEMBER),
    RETURN("回户", Whom.MEMBER),
    SEPARATED("人户分离", Whom.HOUSEHOLD),
    REUNITED("人户一致", Whom.HOUSEHOLD);

    /** Whom it befalls. */
    public enum Whom {
        /** Somebody whom the station does not know yet. */
        NEWCOMER,
        /** Somebody of the household who lives here. */
        MEMBER,
        /** Somebody of the household who moved away. */
        GONE,
        /** The household as a whole. */
        HOUSEHOLD
    }

    private final String label;
    private final Whom whom;

    LifeKind(String label, Whom whom) {
        this.label = label;
        this.whom = whom;
    }

    public String label() {
        return label;
    }

    public Whom whom() {
        return whom;
    }

    /** Whether others of the household may go along. */
    public boolean together() {
        return this == MOVE_OUT || this == SPLIT || this == RETURN;
    }

    /** Whether the person may go to another household of the township. */
    public boolean toHousehold() {
        return this == RETURN || this == MARRIED_OUT;
    }

    /** What may befall a person, the most common first. */
    public static List<LifeKind> of(Person person) {
        if (person.diedOn() != null) {
            return List.of();
        }
        return Arrays.stream(values())
                .filter(kind -> kind.whom == (person.movedOutOn() == null ? Whom.MEMBER : Whom.GONE)
                        || kind.whom == Whom.HOUSEHOLD && person.movedOutOn() == null)
                .toList();
    }
}
