package cn.shegong.attachment;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.document.FileForm;
import cn.shegong.document.Photo;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The photos of a folder by the day on which they were taken. */
public final class PictureFolder {
    private PictureFolder() {}

    /**
     * A photo in a folder.
     *
     * @param sure whether the camera wrote the time; if not it is the file's own, which copying may have changed
     */
    public record Shot(Path file, LocalDateTime at, boolean sure) {}

    /**
     * Those of one day, in the order in which they were taken; of each file only the beginning is read.
     *
     * @throws Refusal when the folder cannot be read
     */
    public static List<Shot> ofDay(Path folder, LocalDate day, Progress progress) {
        var shots = new ArrayList<Shot>();
        var files = files(folder);
        for (int i = 0; i < files.size(); i++) {
            progress.step(i, files.size(), "看“" + files.get(i).getFileName() + "”");
            var shot = shot(files.get(i));
            if (shot != null && shot.at().toLocalDate().equals(day)) {
                shots.add(shot);
            }
        }
        shots.sort(Comparator.comparing(Shot::at).thenComparing(Shot::file));
        return shots;
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new Refusal("文件夹“" + folder + "”打不开。手机里的照片请先复制到电脑上，再选那个文件夹。", e);
        }
    }

    /** Null for what is no picture, or cannot be read. */
    private static Shot shot(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            in.mark(FileForm.ENOUGH);
            var form = FileForm.of(in.readNBytes(FileForm.ENOUGH));
            if (!form.picture()) {
                return null;
            }
            in.reset();
            var taken = Photo.takenAt(in);
            return taken.isPresent()
                    ? new Shot(file, taken.get(), true)
                    : new Shot(
                            file,
                            LocalDateTime.ofInstant(
                                    Files.getLastModifiedTime(file).toInstant(), ZoneId.systemDefault()),
                            false);
        } catch (IOException e) {
            return null;
        }
    }
}
