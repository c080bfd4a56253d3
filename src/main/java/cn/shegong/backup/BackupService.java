package cn.shegong.backup;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.base.Role;
import cn.shegong.disk.DataFolder;
import cn.shegong.settings.Preference;
import cn.shegong.settings.SettingsService;
import cn.shegong.store.AuditTrail;
import cn.shegong.store.BackupFolder;
import cn.shegong.store.Database;
import cn.shegong.store.Proof;
import cn.shegong.store.Safekeeping;
import cn.shegong.store.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Backups of the station in the folders it chose, proofs, the journal's second copy; and when which of them is due. */
public final class BackupService {
    private static final Duration PROOF_EVERY = Duration.ofDays(7);
    private static final Actor NOBODY = new Actor(0, "", Role.READER);

    private final Database database;
    private final SettingsService settings;
    private final DataFolder data;
    private final Clock clock;
    private final Sticks sticks;
    private final Marker marker;
    private volatile Written lastRound;

    public BackupService(Database database, SettingsService settings, Clock clock) {
        this(database, settings, clock, Sticks.ofThisComputer());
    }

    BackupService(Database database, SettingsService settings, Clock clock, Sticks sticks) {
        this.database = database;
        this.settings = settings;
        this.data = database.folder();
        this.clock = clock;
        this.sticks = sticks;
        this.marker = new Marker(database.stationId());
    }

    /** The chosen folders, found again where their sticks are now; the usual one when none was chosen. Reads disks. */
    public List<BackupPlace> places() {
        var chosen = chosen();
        if (chosen.isEmpty()) {
            return List.of(usual());
        }
        var taken = new HashSet<Path>();
        var places = new ArrayList<BackupPlace>();
        for (var folder : chosen) {
            // Two sticks with the same folder in them must not be taken for one another twice.
            places.add(place(folder, found(folder).filter(taken::add).orElse(null)));
        }
        return places;
    }

    private BackupPlace usual() {
        var usual = data.usualBackupFolder();
        return place(usual.toString(), usual);
    }

    /** The usual folder when others were chosen, but it holds what could not be put there. */
    private Optional<BackupPlace> spare(List<BackupPlace> places) {
        var usual = usual();
        return places.stream().anyMatch(place -> usual.at().equals(place.at()))
                        || usual.backups().isEmpty()
                ? Optional.empty()
                : Optional.of(usual);
    }

    private List<String> chosen() {
        return settings.value(NOBODY, Preference.BACKUP_FOLDERS);
    }

    private Optional<Path> found(String chosen) {
        try {
            var folder = Path.of(chosen);
            return folder.equals(data.usualBackupFolder()) ? Optional.of(folder) : sticks.find(folder, marker::in);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private BackupPlace place(String chosen, Path at) {
        var remembered = new LastWritten(data.lastBackupsFile());
        if (at == null) {
            return new BackupPlace(
                    chosen, null, List.of(), remembered.of(chosen).orElse(null), false);
        }
        var backups = Backup.in(new BackupFolder(at, database.stationId()));
        return new BackupPlace(
                chosen, at, backups, backups.isEmpty() ? null : backups.get(0).at(), besideData(at));
    }

    /** Whether a folder lies on the disk that has the data, where it would be lost with them. */
    public boolean besideData(Path folder) {
        try {
            return Files.getFileStore(folder).equals(Files.getFileStore(data.root()));
        } catch (IOException e) {
            return folder.startsWith(data.root());
        }
    }

    /**
     * From now on this folder gets a backup too.
     *
     * @throws Refusal as {@link #requireUsable}
     */
    public void add(Actor actor, Path folder) {
        actor.require(Right.MANAGE_STATION);
        requireUsable(folder, data);
        var path = folder.toAbsolutePath().normalize();
        try {
            marker.put(path);
        } catch (IOException e) {
            throw cannotBeWritten(path);
        }
        var folders = new ArrayList<>(chosen());
        if (!folders.contains(path.toString())) {
            folders.add(path.toString());
            settings.choose(actor, Preference.BACKUP_FOLDERS, folders);
        }
    }

    /** @throws Refusal when the folder is not there, cannot be written, or is the folder of the data itself */
    public static void requireUsable(Path folder, DataFolder data) {
        var path = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(path)) {
            throw new Refusal("没有“" + path + "”这个文件夹，所以没有选它，备份的地方没有变。请插好 U 盘，挑一个已经有的文件夹。");
        }
        if (path.startsWith(data.root()) && !path.equals(data.usualBackupFolder())) {
            throw new Refusal("“" + path + "”是放数据的文件夹，备份放在里面会和数据一起丢，所以没有选它。请另挑一个，最好在 U 盘或另一块硬盘上。");
        }
        if (!Files.isWritable(path)) {
            throw cannotBeWritten(path);
        }
    }

    private static Refusal cannotBeWritten(Path folder) {
        return new Refusal("“" + folder + "”里写不进东西，所以没有选它，备份的地方没有变。请看看盘上的写保护开关，或换一个文件夹。");
    }

    /** From now on this folder gets no backup any more; those in it stay. */
    public void remove(Actor actor, String chosen) {
        settings.choose(
                actor,
                Preference.BACKUP_FOLDERS,
                chosen().stream().filter(folder -> !folder.equals(chosen)).toList());
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

    private Written backUp(Actor actor, String occasion, List<BackupPlace> places, Progress progress) {
        var written = round(places).write((folder, p) -> safekeeping().backUp(folder, p), progress);
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

    private BackupRound round(List<BackupPlace> places) {
        return new BackupRound(places, data, marker, () -> LocalDateTime.now(clock));
    }

    /** The folders that are there and have no backup from today; the usual one when no other is there. */
    public List<BackupPlace> due() {
        var places = places();
        var there = places.stream().filter(BackupPlace::there).toList();
        var today = LocalDateTime.now(clock).toLocalDate();
        return (there.isEmpty() ? List.of(usual()) : there)
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
        var places = places();
        return new Safety(
                LocalDateTime.now(clock),
                data.root(),
                state(),
                safekeeping().lastProof().orElse(null),
                !chosen().isEmpty(),
                places,
                spare(places).orElse(null),
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
