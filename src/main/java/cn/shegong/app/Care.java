package cn.shegong.app;

import cn.shegong.backup.BackupPlace;
import cn.shegong.backup.BackupService;
import cn.shegong.backup.Safety;
import cn.shegong.backup.Signal;
import cn.shegong.backup.Signal.Level;
import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.ui.Quiet;
import cn.shegong.ui.Ui;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;

/**
 * Looks after the data while the window is open, also while it is locked: every minute it mends and looks; when nobody is
 * at the keys it backs up and proves what is due, and stops when somebody is; a stick that was just plugged in gets its
 * backup at once.
 */
final class Care {
    private static final Duration IDLE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_TRIES = Duration.ofHours(1);

    private final Ui ui;
    private final BackupService backups;
    private final Clock clock;
    private final Node watched;
    private final TopBar head;
    private final EventHandler<InputEvent> touching = e -> touched();
    private final Timeline minutes = new Timeline(new KeyFrame(javafx.util.Duration.minutes(1), e -> tick()));
    private Instant touchedAt;
    private Instant backUpAgain = Instant.MIN;
    private Instant proveAgain = Instant.MIN;
    private Set<String> present;
    private volatile String refused = "";
    private boolean busy;
    private boolean ended;
    private Quiet last;
    private Quiet untilTouched;

    /** What a look found: how safe the data are and what is due, or why nothing could be seen. */
    private record Look(Safety safety, List<BackupPlace> backupDue, boolean proofDue, String trouble) {}

    Care(Ui ui, BackupService backups, Clock clock, Node watched, TopBar head) {
        this.ui = ui;
        this.backups = backups;
        this.clock = clock;
        this.watched = watched;
        this.head = head;
        this.touchedAt = clock.instant();
        minutes.setCycleCount(Animation.INDEFINITE);
    }

    void start() {
        watched.addEventFilter(InputEvent.ANY, touching);
        minutes.play();
    }

    /** Nothing new is begun; what goes on is asked to stop. */
    void stop() {
        watched.removeEventFilter(InputEvent.ANY, touching);
        minutes.stop();
        ended = true;
        touched();
        if (last != null) {
            last.stop();
        }
    }

    /** Waits until what was going on has ended; not on the window's thread. */
    void rest() {
        if (last != null) {
            last.await();
        }
    }

    /** Somebody is at the keys or the mouse. */
    void touched() {
        touchedAt = clock.instant();
        if (untilTouched != null) {
            untilTouched.stop();
            // It was not its own fault, so it need not wait for the next try.
            backUpAgain = Instant.MIN;
            proveAgain = Instant.MIN;
        }
    }

    /** Shows anew how safe the data are. */
    void refresh() {
        if (!ended) {
            last = ui.tasks().quiet(progress -> look(), found -> found.ifPresent(this::show));
        }
    }

    /** Once a minute: looks, and does what is due. */
    void tick() {
        if (busy || ended) {
            return;
        }
        busy = true;
        last = ui.tasks().quiet(progress -> look(), found -> {
            busy = false;
            found.filter(look -> !ended).ifPresent(look -> {
                show(look);
                act(look);
            });
        });
    }

    private Look look() {
        try {
            backups.tend();
            return new Look(backups.safety(), backups.due(), backups.proofDue(), "");
        } catch (Refusal e) {
            return new Look(null, List.of(), false, e.getMessage());
        }
    }

    private void show(Look look) {
        if (look.safety() == null) {
            var trouble = new Signal("数据盘出错", Level.BAD, look.trouble());
            head.safety(trouble, trouble);
        } else if (!refused.isEmpty()) {
            head.safety(
                    new Signal("核对没有做成", Level.ATTENTION, refused),
                    look.safety().backupSignal());
        } else {
            head.safety(look.safety().proofSignal(), look.safety().backupSignal());
        }
    }

    private void act(Look look) {
        var actor = ui.actor();
        var now = clock.instant();
        boolean idle = Duration.between(touchedAt, now).compareTo(IDLE) >= 0;
        if (pluggedIn(look)) {
            head.backingUp();
            work(progress -> backUp(actor, progress));
        } else if (idle && !look.backupDue().isEmpty() && now.isAfter(backUpAgain)) {
            backUpAgain = now.plus(BETWEEN_TRIES);
            head.backingUp();
            untilTouched = work(progress -> backUp(actor, progress));
        } else if (idle && look.proofDue() && now.isAfter(proveAgain)) {
            proveAgain = now.plus(BETWEEN_TRIES);
            head.proving();
            untilTouched = work(this::prove);
        }
    }

    /** Whether one of the folders that are due was not there a minute ago. */
    private boolean pluggedIn(Look look) {
        if (look.safety() == null) {
            return false;
        }
        var before = present;
        present = look.safety().places().stream()
                .filter(BackupPlace::there)
                .map(BackupPlace::chosen)
                .collect(Collectors.toSet());
        return before != null
                && look.backupDue().stream()
                        .map(BackupPlace::chosen)
                        .anyMatch(place -> present.contains(place) && !before.contains(place));
    }

    private Quiet work(Consumer<Progress> duty) {
        busy = true;
        last = ui.tasks()
                .quiet(
                        progress -> {
                            duty.accept(progress);
                            return true;
                        },
                        done -> {
                            busy = false;
                            untilTouched = null;
                            refresh();
                        });
        return last;
    }

    /** What became of it stands in the service and is seen with the next look. */
    private void backUp(Actor actor, Progress progress) {
        backups.backUpWhatIsDue(actor, "自动备份", progress);
    }

    private void prove(Progress progress) {
        refused = "";
        try {
            backups.prove(progress);
        } catch (Refusal e) {
            refused = e.getMessage();
        }
    }
}
