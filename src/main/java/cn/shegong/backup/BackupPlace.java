package cn.shegong.backup;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A folder for backups, as it is right now.
 *
 * @param chosen the path as it was chosen
 * @param at where the folder is now, elsewhere when its stick came back under another letter; null when it is away
 * @param backups this station's backups in it, newest first; none when it is away
 * @param last when the newest one was made, as far as that is known of one that is away; null for never
 * @param besideData whether it lies on the disk that has the data
 */
public record BackupPlace(String chosen, Path at, List<Backup> backups, LocalDateTime last, boolean besideData) {
    public BackupPlace {
        backups = List.copyOf(backups);
    }

    public boolean there() {
        return at != null;
    }

    /** Whether its stick came back under another letter. */
    public boolean moved() {
        return there() && !at.equals(Path.of(chosen));
    }

    public Optional<LocalDateTime> newest() {
        return Optional.ofNullable(last);
    }

    /** Whether a backup of that day is in it. */
    boolean hasOneOf(LocalDate day) {
        return backups.stream().anyMatch(backup -> backup.at().toLocalDate().equals(day));
    }
}
