package cn.shegong.base;

import java.util.Objects;

/** Who is at the desk: the signed-in worker in whose name something is read or written (录入人). */
public record Actor(long id, String name, Role role) {
    public Actor {
        Objects.requireNonNull(name);
        Objects.requireNonNull(role);
    }

    public boolean may(Right right) {
        return role.may(right);
    }

    /** @throws Refusal when the worker's role does not have the right */
    public void require(Right right) {
        if (!may(right)) {
            throw new Refusal("“" + role.label() + "”不能做这件事。请让站长来做，或请站长在“人员”页调整您的权限。");
        }
    }
}
