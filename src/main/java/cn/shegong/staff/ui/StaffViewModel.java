package cn.shegong.staff.ui;

import cn.shegong.base.Actor;
import cn.shegong.base.Right;
import cn.shegong.base.Role;
import cn.shegong.base.Rows;
import cn.shegong.staff.Worker;
import cn.shegong.staff.WorkerService;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Who is shown on the staff page and what the worker at the desk may do with whom. */
final class StaffViewModel {
    /** What can be done with a worker. */
    enum Deed {
        OWN_PASSWORD,
        CHANGE_ROLE,
        RESET_PASSWORD,
        LEAVE
    }

    private final WorkerService workers;
    private final Supplier<Actor> desk;
    private final BooleanProperty withFormer = new SimpleBooleanProperty(this, "withFormer");

    /** @param desk the worker at the desk right now, who may change while the page stays */
    StaffViewModel(WorkerService workers, Supplier<Actor> desk) {
        this.workers = workers;
        this.desk = desk;
    }

    /** Whether those who left are shown too. */
    BooleanProperty withFormer() {
        return withFormer;
    }

    /** A station has a handful of workers, so they are one page. */
    Rows<Worker> shown() {
        var rows = withFormer.get() ? workers.all() : workers.workers();
        return new Rows<>(rows, rows.size());
    }

    boolean mayManage() {
        return desk.get().may(Right.MANAGE_WORKERS);
    }

    boolean isAtDesk(Worker worker) {
        return worker.id() == desk.get().id();
    }

    /** What is offered for a worker; one's own role and leaving are another 站长's to change. */
    Set<Deed> offered(Worker worker) {
        if (!worker.atStation()) {
            return Set.of();
        }
        if (isAtDesk(worker)) {
            return EnumSet.of(Deed.OWN_PASSWORD);
        }
        return mayManage() ? EnumSet.of(Deed.CHANGE_ROLE, Deed.RESET_PASSWORD, Deed.LEAVE) : Set.of();
    }

    /** What a role may do, in the words of the station. */
    static String rightsOf(Role role) {
        return switch (role) {
            case HEAD -> "什么都能做，包括给同事开账号、改本站设置。";
            case SOCIAL_WORKER -> "能看、能录入和改正、能导入名单、能导出；看完整证件号会记下来。不能开账号，不能改本站设置。";
            case SUPERVISOR -> "能看、能导出；看完整证件号会记下来。不能录入。";
            case READER -> "只能看，证件号和电话遮住一部分。不能录入，不能导出。";
        };
    }
}
