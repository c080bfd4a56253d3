package cn.shegong.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFolderTest {
    private static final String STATION = "1a2b3c4d-0000-0000-0000-000000000000";

    @TempDir
    Path temp;

    @Test
    void keepsTheNewestOfSevenDaysFiveWeeksAndTwelveMonths() throws IOException {
        var folder = new BackupFolder(temp, STATION);
        var day = LocalDateTime.of(2024, 6, 1, 17, 0);
        for (; day.isBefore(LocalDateTime.of(2026, 11, 27, 18, 0)); day = day.plusHours(12)) {
            Files.writeString(folder.free(day), "x");
            folder.rotate();
        }
        var kept = folder.entries().stream().map(BackupFolder.Entry::at).toList();
        assertThat(kept.get(0)).isEqualTo(LocalDateTime.of(2026, 11, 27, 17, 0));
        assertThat(kept.stream().map(LocalDateTime::toLocalDate).distinct().limit(7))
                .allMatch(d -> d.isAfter(LocalDateTime.of(2026, 11, 20, 23, 0).toLocalDate()));
        assertThat(kept.stream()
                        .map(at -> at.getYear() * 100 + at.getMonthValue())
                        .distinct())
                .hasSize(12);
        assertThat(kept).hasSizeBetween(20, 26);
    }

    @Test
    void leavesOtherFilesAndOtherStationsAlone() throws IOException {
        var folder = new BackupFolder(temp, STATION);
        var other = new BackupFolder(temp, "ffffffff-0000-0000-0000-000000000000");
        for (int day = 1; day <= 28; day++) {
            Files.writeString(other.free(LocalDateTime.of(2026, 1, day, 9, 0)), "x");
            Files.writeString(folder.free(LocalDateTime.of(2026, 2, day, 9, 0)), "x");
        }
        Files.writeString(temp.resolve("年终总结.docx"), "x");
        folder.rotate();
        assertThat(other.entries()).hasSize(28);
        assertThat(folder.entries()).hasSizeLessThan(28);
        assertThat(temp.resolve("年终总结.docx")).exists();
    }

    @Test
    void twoWithinASecondGetTwoNames() throws IOException {
        var folder = new BackupFolder(temp, STATION);
        var now = LocalDateTime.of(2026, 11, 27, 17, 0);
        var first = folder.free(now);
        Files.writeString(first, "x");
        assertThat(folder.free(now)).isNotEqualTo(first);
        assertThat(first).hasFileName("station-1a2b3c4d-20261127-170000.desk");
    }

    @Test
    void aFolderThatIsAwayHasNone() {
        assertThat(new BackupFolder(temp.resolve("没插"), STATION).entries()).isEmpty();
    }
}
