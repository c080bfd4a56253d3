package cn.shegong.staff;

import cn.shegong.base.Actor;
import cn.shegong.base.Problems;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.base.Role;
import cn.shegong.key.Keyring;
import cn.shegong.key.Passwords;
import cn.shegong.key.RecoveryCode;
import cn.shegong.key.SignInAttempts;
import cn.shegong.store.Database;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Accounts and rights: a worker's row in the store and a slot in the key file go together. */
public final class WorkerService {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 H:mm");

    private final Database database;
    private final Keyring keys;
    private final WorkerMapper mapper;

    public WorkerService(Database database, Keyring keys) {
        this.database = database;
        this.keys = keys;
        this.mapper = database.mapper(WorkerMapper.class);
    }

    /** Everybody, those at the station first. */
    public List<Worker> all() {
        return mapper.all();
    }

    /** Those who are at the station now. */
    public List<Worker> workers() {
        return mapper.all().stream().filter(Worker::atStation).toList();
    }

    public Optional<Worker> find(long id) {
        return mapper.all().stream().filter(w -> w.id() == id).findFirst();
    }

    /**
     * The worker who may sign in under this key.
     *
     * @throws Refusal when the worker left
     */
    public Worker admit(long id) {
        return find(id).filter(Worker::atStation).orElseThrow(() -> new Refusal("这个人已经不在本站，不能登录。请用自己的名字登录。"));
    }

    /** Writes the row of the first account of a new station; its key slot was made with the station. */
    public Worker found(long id, String name, LocalDate today) {
        var head = new Worker(id, name.strip(), Role.HEAD, "", today, null);
        WorkerRules.check(head, List.of()).refuseErrors();
        return database.transaction(head.actor(), Right.MANAGE_WORKERS, audit -> {
            mapper.insert(head);
            audit.note("worker.found", "worker", id, "建站，第一位站长：" + head.name());
            return head;
        });
    }

    /** Adds a worker with a first password, which the worker should change. */
    public Worker add(Actor actor, String name, Role role, String phone, LocalDate startedOn, char[] password) {
        actor.require(Right.MANAGE_WORKERS);
        var worker = new Worker(database.nextId(), name.strip(), role, phone.strip(), startedOn, null);
        var problems = WorkerRules.check(worker, mapper.all());
        problems.addAll(Passwords.check(password)).refuseErrors();
        // The slot first: without its row it opens nothing, while a row without slot would be a locked-out worker.
        keys.put(worker.id(), worker.name(), password);
        try {
            return database.transaction(actor, Right.MANAGE_WORKERS, audit -> {
                mapper.insert(worker);
                audit.note("worker.add", "worker", worker.id(), "添加工作人员：" + worker.name() + "（" + role.label() + "）");
                return worker;
            });
        } catch (RuntimeException e) {
            keys.remove(worker.id());
            throw e;
        }
    }

    public void changeRole(Actor actor, long id, Role role) {
        var worker = admit(id);
        if (worker.role() == Role.HEAD && role != Role.HEAD) {
            requireAnotherHead(id);
        }
        database.transaction(actor, Right.MANAGE_WORKERS, audit -> {
            mapper.update(worker.withRole(role));
            audit.note(
                    "worker.role",
                    "worker",
                    id,
                    worker.name() + "：" + worker.role().label() + " → " + role.label());
            return null;
        });
    }

    /** The worker leaves: the records keep the name, the password opens nothing any more. */
    public void leave(Actor actor, long id, LocalDate lastDay) {
        var worker = admit(id);
        if (worker.role() == Role.HEAD) {
            requireAnotherHead(id);
        }
        if (lastDay.isBefore(worker.startedOn())) {
            Problems.none()
                    .error("leftOn", "before_start", "离站日期不能早于到站日期 " + worker.startedOn() + "。")
                    .refuseErrors();
        }
        database.transaction(actor, Right.MANAGE_WORKERS, audit -> {
            mapper.update(worker.withLeftOn(lastDay));
            audit.note("worker.leave", "worker", id, worker.name() + " 离站，最后一天 " + lastDay);
            return null;
        });
        keys.remove(id);
    }

    /** Changes one's own password; the old one proves that it is oneself. */
    public void changePassword(Actor actor, char[] old, char[] fresh) {
        if (!keys.knows(actor.id(), old)) {
            Problems.none().error("old", "wrong", "原口令不对。").refuseErrors();
        }
        Passwords.check(fresh).refuseErrors();
        database.transaction(actor, Right.READ, audit -> {
            audit.note("worker.password", "worker", actor.id(), actor.name() + " 换了口令");
            keys.put(actor.id(), actor.name(), fresh);
            return null;
        });
    }

    /** The 站长 gives somebody who forgot it a new password. */
    public void resetPassword(Actor actor, long id, char[] fresh) {
        var worker = admit(id);
        Passwords.check(fresh).refuseErrors();
        database.transaction(actor, Right.MANAGE_WORKERS, audit -> {
            audit.note("worker.password", "worker", id, "为 " + worker.name() + " 重设了口令");
            keys.put(id, worker.name(), fresh);
            return null;
        });
    }

    /** A new recovery code to print; the old paper opens nothing any more. */
    public RecoveryCode renewRecovery(Actor actor) {
        return database.transaction(actor, Right.MANAGE_WORKERS, audit -> {
            audit.note("recovery.renew", "", 0, "换了新的恢复码");
            return keys.renewRecovery();
        });
    }

    /**
     * Writes the recovery code to a file to be printed.
     *
     * @param write writes the file; not to be cancelled
     */
    public void printRecovery(Actor actor, Path file, Runnable write) {
        database.transaction(actor, Right.MANAGE_WORKERS, audit -> {
            write.run();
            audit.note("recovery.print", "", 0, "把恢复码写成要打印的文件“" + file + "”");
            return null;
        });
    }

    /** Notes that somebody came to the desk. */
    public void note(Actor actor, String action, String text) {
        database.transaction(actor, Right.READ, audit -> {
            audit.note(action, "worker", actor.id(), text);
            return null;
        });
    }

    /** Notes how often the password was wrong before it was right; nothing when it was right at once. */
    public void noteFailures(Actor actor, SignInAttempts.Count before) {
        if (before.any()) {
            var last = LocalDateTime.ofInstant(before.last(), ZoneId.systemDefault());
            note(
                    actor,
                    "sign_in.failed",
                    "此前有人用" + actor.name() + "的名字输错口令 " + before.failures() + " 次（最后一次 " + MINUTE.format(last) + "）");
        }
    }

    private void requireAnotherHead(long id) {
        boolean another = workers().stream().anyMatch(w -> w.role() == Role.HEAD && w.id() != id);
        if (!another) {
            throw new Refusal("站里至少要有一位站长。请先把另一位改成站长。");
        }
    }
}
