package cn.shegong.backup;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.disk.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * One round of backups: one to every folder that is there, and when none of them takes it, one to the usual folder. Needs
 * the open station only to be made, so that it can also go round after the closing.
 */
public final class BackupRound {
    private final List<BackupPlace> places;
    private final DataFolder data;
    private final Marker marker;
    private final Supplier<LocalDateTime> now;

    /** How one backup is written: of the open station, or of the closed one. */
    public interface Writer {
        /** @throws Refusal when it could not be written or did not stand the proof */
        Path write(Path folder, Progress progress);
    }

    BackupRound(List<BackupPlace> places, DataFolder data, Marker marker, Supplier<LocalDateTime> now) {
        this.places = List.copyOf(places);
        this.data = data;
        this.marker = marker;
        this.now = now;
    }

    /** Writes them one after the other; one that fails does not keep the others from theirs. */
    public Written write(Writer writer, Progress progress) {
        var usual = data.usualBackupFolder();
        var results = new ArrayList<Written.Result>();
        for (var place : places) {
            if (place.there()) {
                results.add(write(place.chosen(), place.at(), writer, progress));
            }
        }
        boolean fallback = !places.isEmpty()
                && results.stream().noneMatch(r -> r.good() || r.folder().equals(usual));
        if (fallback) {
            results.add(write(usual.toString(), usual, writer, progress));
        }
        var away = places.stream()
                .filter(place -> !place.there())
                .map(BackupPlace::chosen)
                .toList();
        return new Written(results, away, fallback);
    }

    private Written.Result write(String chosen, Path folder, Writer writer, Progress progress) {
        try {
            if (folder.equals(data.usualBackupFolder())) {
                data.makeBackupFolder();
            }
            var file = writer.write(folder, progress);
            new LastWritten(data.lastBackupsFile()).put(chosen, now.get());
            mark(folder);
            return new Written.Result(folder, file, "");
        } catch (Refusal e) {
            return new Written.Result(folder, null, e.getMessage());
        }
    }

    /** A folder chosen with an older version has no marker yet. */
    private void mark(Path folder) {
        try {
            if (!folder.equals(data.usualBackupFolder())) {
                marker.put(folder);
            }
        } catch (IOException e) {
            // The backup is there; only another letter would not be recognised.
        }
    }
}
