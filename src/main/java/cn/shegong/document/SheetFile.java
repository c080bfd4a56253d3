package cn.shegong.document;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads the tables of a workbook or text file whatever its name ends in: what counts is what is inside. */
public final class SheetFile {
    private static final long LARGEST_BYTES = 100L << 20;

    private SheetFile() {}

    /**
     * @return the sheets in the file's order; a text file is one sheet
     * @throws Refusal when the file is missing, empty, locked, protected, damaged, too large or not a table
     */
    public static List<Sheet> read(Path file, Progress progress) {
        try {
            check(file);
            return readByContent(file, progress);
        } catch (Refusal | CancellationException passedOn) {
            throw passedOn;
        } catch (IOException | RuntimeException failure) {
            // The libraries answer a damaged file with dozens of different exceptions.
            throw Unreadable.because(file, failure);
        }
    }

    /**
     * The file as it is.
     *
     * @throws Refusal when it cannot be read now
     */
    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw OutOfReach.of(failure).orElse(Unreadable.AWAY).refusal(file, failure);
        }
    }

    private static void check(Path file) throws IOException {
        if (file.getFileName() != null && file.getFileName().toString().startsWith("~$")) {
            throw Unreadable.OWNER_FILE.refusal(file);
        }
        if (Files.isDirectory(file)) {
            throw Unreadable.FOLDER.refusal(file);
        }
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw Unreadable.EMPTY.refusal(file);
            }
            if (size > LARGEST_BYTES) {
                throw Unreadable.TOO_LARGE.refusal(file);
            }
        } catch (NoSuchFileException missing) {
            boolean driveGone = file.toAbsolutePath().getRoot() != null
                    && !Files.exists(file.toAbsolutePath().getRoot());
            throw (driveGone ? Unreadable.AWAY : Unreadable.MISSING).refusal(file, missing);
        }
    }

    private static List<Sheet> readByContent(Path file, Progress progress) throws IOException {
        return switch (FileMagic.valueOf(file.toFile())) {
            case OOXML -> readZip(file, progress);
            case OLE2 -> readOle(file, progress);
            case BIFF2, BIFF3, BIFF4 -> throw Unreadable.OLD_FORMAT.refusal(file);
            case PDF, JPEG, PNG, GIF, TIFF, BMP, EMF, WMF -> throw Unreadable.PICTURE.refusal(file);
            case WORD2, RTF -> throw Unreadable.WORD.refusal(file);
            default -> List.of(TextTable.read(file, progress));
        };
    }

    private static List<Sheet> readZip(Path file, Progress progress) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.bin") != null || zip.getEntry("content.xml") != null) {
                throw Unreadable.OTHER_WORKBOOK.refusal(file);
            }
            if (zip.getEntry("word/document.xml") != null) {
                throw Unreadable.WORD.refusal(file);
            }
            if (zip.getEntry("ppt/presentation.xml") != null) {
                throw Unreadable.NOT_A_TABLE.refusal(file);
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw Unreadable.ARCHIVE.refusal(file);
            }
        }
        return XlsxBook.read(file, progress);
    }

    private static List<Sheet> readOle(Path file, Progress progress) throws IOException {
        try (POIFSFileSystem ole = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = ole.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw Unreadable.PROTECTED.refusal(file);
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                throw Unreadable.WORD.refusal(file);
            }
            if (!root.hasEntryCaseInsensitive("Workbook")) {
                throw withoutWorkbook(file, root).refusal(file);
            }
            return XlsBook.read(file, root, progress);
        }
    }

    private static Unreadable withoutWorkbook(Path file, DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("Book")) {
            return Unreadable.OLD_FORMAT;
        }
        // Most .et files of WPS are workbooks inside as well; some are not.
        boolean wps = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".et");
        return wps ? Unreadable.OTHER_WORKBOOK : Unreadable.NOT_A_TABLE;
    }
}
