package cn.shegong.base;

import java.util.EnumSet;
import java.util.Set;

/** The four roles of a station and their rights. */
public enum Role {
    HEAD("站长", EnumSet.allOf(Right.class)),
    SOCIAL_WORKER("社工", EnumSet.of(Right.READ, Right.UNMASK, Right.RECORD, Right.IMPORT, Right.EXPORT)),
    SUPERVISOR("督导", EnumSet.of(Right.READ, Right.UNMASK, Right.EXPORT)),
    READER("只读", EnumSet.of(Right.READ));

    private final String label;
    private final Set<Right> rights;

    Role(String label, Set<Right> rights) {
        this.label = label;
        this.rights = rights;
    }

    /** The role's Chinese name. */
    public String label() {
        return label;
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }
}
