package cn.shegong.backup;

import cn.shegong.base.Actor;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.base.Role;
import cn.shegong.disk.DataFolder;
import cn.shegong.settings.Preference;
import cn.shegong.settings.SettingsService;
import cn.shegong.store.BackupFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Where a station's backups go: the folders it chose, wherever their sticks are now, or the usual one. */
public final class BackupPlaces {
    private static final Actor NOBODY = new Actor(0, "", Role.READER);

    private final SettingsService settings;
    private final DataFolder data;
    private final String stationId;
    private final Marker marker;
    private final Sticks sticks;

    BackupPlaces(SettingsService settings, DataFolder data, String stationId, Marker marker, Sticks sticks) {
        this.settings = settings;
        this.data = data;
        this.stationId = stationId;
        this.marker = marker;
        this.sticks = sticks;
    }

    /** The chosen folders, found again where their sticks are now; the usual one when none was chosen. Reads disks. */
    List<BackupPlace> all() {
        var chosen = folders();
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

    /** The folder inside the data folder. */
    BackupPlace usual() {
        var usual = data.usualBackupFolder();
        return place(usual.toString(), usual);
    }

    /** The usual folder when others were chosen, but it holds what could not be put there. */
    Optional<BackupPlace> spare(List<BackupPlace> places) {
        var usual = usual();
        return places.stream().anyMatch(place -> usual.at().equals(place.at()))
                        || usual.backups().isEmpty()
                ? Optional.empty()
                : Optional.of(usual);
    }

    /** Whether the station chose any. */
    boolean chosen() {
        return !folders().isEmpty();
    }

    private List<String> folders() {
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
        var backups = Backup.in(new BackupFolder(at, stationId));
        return new BackupPlace(
                chosen, at, backups, backups.isEmpty() ? null : backups.get(0).at(), besideData(at));
    }

    /** Whether a folder lies on the disk that has the data, where it would be lost with them. */
    boolean besideData(Path folder) {
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
    void add(Actor actor, Path folder) {
        actor.require(Right.MANAGE_STATION);
        requireUsable(folder, data);
        var path = folder.toAbsolutePath().normalize();
        try {
            marker.put(path);
        } catch (IOException e) {
            throw cannotBeWritten(path);
        }
        var folders = new ArrayList<>(folders());
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
    void remove(Actor actor, String chosen) {
        settings.choose(
                actor,
                Preference.BACKUP_FOLDERS,
                folders().stream().filter(folder -> !folder.equals(chosen)).toList());
    }
}
