package cn.shegong.staff;

import cn.shegong.base.Actor;
import cn.shegong.base.Role;
import java.time.LocalDate;

/**
 * Somebody who works, or worked, at the station.
 *
 * @param leftOn last day, or null while at the station
 */
public record Worker(long id, String name, Role role, String phone, LocalDate startedOn, LocalDate leftOn) {
    public boolean atStation() {
        return leftOn == null;
    }

    /** This worker as the one at the desk. */
    public Actor actor() {
        return new Actor(id, name, role);
    }

    Worker withRole(Role role) {
        return new Worker(id, name, role, phone, startedOn, leftOn);
    }

    Worker withLeftOn(LocalDate leftOn) {
        return new Worker(id, name, role, phone, startedOn, leftOn);
    }
}
