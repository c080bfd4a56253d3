package cn.shegong.backup;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.disk.DataFolder;
import cn.shegong.settings.SettingsService;
import cn.shegong.store.AuditTrail;
import cn.shegong.store.Database;
import cn.shegong.store.Proof;
import cn.shegong.store.Safekeeping;
import cn.shegong.store.Verification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Backups of the station in the folders it chose, proofs, the journal's second copy; and when which of them is due. */
public final class BackupService {
    private static final Duration PROOF_EVERY = Duration.ofDays(7);

    private final Database database;
    private final DataFolder data;
    private final Clock clock;
    private final Marker marker;
    private final BackupPlaces places;
    private volatile Written lastRound;

    public BackupService(Database database, SettingsService settings, Clock clock) {
        this(database, settings, clock, Sticks.ofThisComputer());
    }

    BackupService(Database database, SettingsService settings, Clock clock, Sticks sticks) {
        this.database = database;
        this.data = database.folder();
        this.clock = clock;
        this.marker = new Marker(database.stationId());
        this.places = new BackupPlaces(settings, data, database.stationId(), marker, sticks);
    }

    /** The chosen folders, found again where their sticks are now; the usual one when none was chosen. Reads disks. */
    public List<BackupPlace> places() {
        return places.all();
    }

    /** Whether a folder lies on the disk that has the data, where it would be lost with them. */
    public boolean besideData(Path folder) {
        return places.besideData(folder);
    }

    /**
     * From now on this folder gets a backup too.
     *
     * @throws Refusal as {@link BackupPlaces#requireUsable}
     */
    public void add(Actor actor, Path folder) {
        places.add(actor, folder);
    }

    /** From now on this folder gets no backup any more; those in it stay. */
    public void remove(Actor actor, String chosen) {
        places.remove(actor, chosen);
    }

    /**
     * Writes a backup to every folder that is there and proves each; work goes on meanwhile.
     *
     * @param occasion why it is made, for the record of deeds
     */
    public Written backUp(Actor actor, String occasion, Progress progress) {
        return backUp(actor, occasion, places(), progress);
    }

    /** The same for those folders only that have none from today. */
    public Written backUpWhatIsDue(Actor actor, String occasion, Progress progress) {
        return backUp(actor, occasion, due(), progress);
    }

    private Written backUp(Actor actor, String occasion, List<BackupPlace> to, Progress progress) {
        var written = round(to).write((folder, p) -> safekeeping().backUp(folder, p), progress);
        lastRound = written;
        if (written.any()) {
            var files = written.files().stream().map(Path::toString).collect(Collectors.joining("、"));
            note(actor, Right.READ, "backup.write", occasion + "：" + files);
        }
        return written;
    }

    /** Writes a new backup to every folder that is there and, where that is proven, takes away those from before. */
    public Written replaceAll(Actor actor, Progress progress) {
        actor.require(Right.MANAGE_STATION);
        var written = backUp(actor, "更换数据密钥以后备份", progress);
        int removed = written.files().stream()
                .mapToInt(safekeeping()::removeFromBefore)
                .sum();
        note(actor, Right.MANAGE_STATION, "backup.remove", "删掉更换数据密钥以前的备份 " + removed + " 份");
        return written;
    }

    /** A round that is made now and goes when the station is closed. */
    public BackupRound onLeaving() {
        return round(places());
    }

    private BackupRound round(List<BackupPlace> to) {
        return new BackupRound(to, data, marker, () -> LocalDateTime.now(clock));
    }

    /** The folders that are there and have no backup from today; the usual one when no other is there. */
    public List<BackupPlace> due() {
        var there = places().stream().filter(BackupPlace::there).toList();
        var today = LocalDateTime.now(clock).toLocalDate();
        return (there.isEmpty() ? List.of(places.usual()) : there)
                .stream().filter(place -> !place.hasOneOf(today)).toList();
    }

    /** Whether the last proof is older than a week or began with a bad snapshot, or there is none of what was saved. */
    public boolean proofDue() {
        var now = LocalDateTime.now(clock);
        return safekeeping()
                .lastProof()
                .map(proof -> ProofFault.of(proof) == ProofFault.SNAPSHOT
                        || Duration.between(proof.at(), now).compareTo(PROOF_EVERY) > 0
                        || proof.at().isAfter(now.plusDays(1)))
                .orElseGet(() -> safekeeping().state().records() > 0);
    }

    /** How everything stands now. Reads disks. */
    public Safety safety() {
        var all = places();
        return new Safety(
                LocalDateTime.now(clock),
                data.root(),
                state(),
                safekeeping().lastProof().orElse(null),
                places.chosen(),
                all,
                places.spare(all).orElse(null),
                lastRound);
    }

    /** The journal notices that its second copy is away with the next step only. */
    private Safekeeping.State state() {
        var state = safekeeping().state();
        boolean there = state.mirror().map(Files::isDirectory).orElse(true);
        return new Safekeeping.State(
                state.storeSize(), state.snapshots(), state.records(), state.mirror(), state.mirrored() && there);
    }

    /** Rebuilds the store from its oldest snapshot and compares every row. */
    public Proof prove(Progress progress) {
        return safekeeping().prove(progress);
    }

    /** Mends what can be mended by itself. */
    public void tend() {
        safekeeping().tend();
    }

    /** Looks at every file, also at the backups that are there, and mends what can be mended. */
    public List<Verification.Finding> verify(Progress progress) {
        return safekeeping().verify(there(), progress);
    }

    /** Where the audit lines ended at other times: what the backups that are there remember, too. Reads disks. */
    public List<AuditTrail.Anchor> anchors() {
        return safekeeping().anchors(there());
    }

    private List<Path> there() {
        return Stream.concat(places().stream().map(BackupPlace::at), Stream.of(data.usualBackupFolder()))
                .filter(folder -> folder != null && Files.isDirectory(folder))
                .distinct()
                .toList();
    }

    /** Goes back to what the journal says, after a proof that found a difference; then proves again. */
    public Proof rebuild(Actor actor, Progress progress) {
        actor.require(Right.MANAGE_STATION);
        safekeeping().rebuildFromOldest();
        note(actor, Right.MANAGE_STATION, "store.rebuild", "核对对不上，按日志重建了数据文件");
        return prove(progress);
    }

    /**
     * From now on the second copy of the journal goes there.
     *
     * @param folder which has to be there, best on another disk than {@link #besideData}; null for the data folder again
     */
    public void mirrorTo(Actor actor, Path folder) {
        actor.require(Right.MANAGE_STATION);
        safekeeping().mirrorTo(folder);
        note(actor, Right.MANAGE_STATION, "store.mirror", folder == null ? "日志的第二份放回数据文件夹" : "日志的第二份放到 " + folder);
    }

    private void note(Actor actor, Right right, String action, String text) {
        database.transaction(actor, right, audit -> {
            audit.note(action, "", 0, text);
            return null;
        });
    }

    private Safekeeping safekeeping() {
        return database.safekeeping();
    }
}
