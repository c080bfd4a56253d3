package cn.shegong.document;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;

/** A workbook that somebody sent to be filled in. It is read once; what is filled goes into a copy. */
public final class FormFile {
    private static final long LARGEST_BYTES = 50L << 20;
    /** A blank form of two hundred thousand painted rows is about this long; the library needs ten times as much. */
    private static final long LARGEST_SHEET = 40L << 20;

    private final Path file;
    private final byte[] content;
    private final List<Sheet> sheets;

    private FormFile(Path file, byte[] content, List<Sheet> sheets) {
        this.file = file;
        this.content = content;
        this.sheets = List.copyOf(sheets);
    }

    /** @throws Refusal when the file is missing, locked, protected, damaged, with macros, or no .xlsx */
    public static FormFile read(Path file, Progress progress) {
        try {
            byte[] content = bytes(file);
            check(file, content);
            return new FormFile(file, content, XlsxBook.read(file, progress));
        } catch (Refusal | CancellationException passedOn) {
            throw passedOn;
        } catch (IOException | RuntimeException failure) {
            throw Unreadable.unfilled(file, failure);
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        if (file.getFileName().toString().startsWith("~$")) {
            throw Unreadable.OWNER_FILE.unfilled(file);
        }
        if (Files.isDirectory(file)) {
            throw Unreadable.FOLDER.unfilled(file);
        }
        long size = Files.size(file);
        if (size == 0) {
            throw Unreadable.EMPTY.unfilled(file);
        }
        if (size > LARGEST_BYTES) {
            throw refusal(file, "文件太大，不像一张要填的表。请只留下要填的工作表，另存一份再填。");
        }
        return Files.readAllBytes(file);
    }

    private static void check(Path file, byte[] content) throws IOException {
        switch (FileMagic.valueOf(content)) {
            case OOXML -> checkZip(file, content);
            case OLE2 -> throw ofOle(file, content);
            case PDF, JPEG, PNG, GIF, TIFF, BMP, EMF, WMF ->
                throw refusal(file, "这是图片或 PDF，填不进去。请向发件人要 Excel 文件（.xlsx）。");
            default -> throw refusal(file, "这不是 .xlsx 表格。请用 Excel 或 WPS 打开，另存为 .xlsx 再填。");
        }
    }

    private static Refusal ofOle(Path file, byte[] content) throws IOException {
        try (POIFSFileSystem ole = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = ole.getRoot();
            return root.hasEntryCaseInsensitive("EncryptedPackage")
                    ? refusal(file, "文件设了打开密码。请用 Excel 或 WPS 输入密码打开，取消密码后另存一份再填。")
                    : root.hasEntryCaseInsensitive("WordDocument")
                            ? refusal(file, "这是 Word 文档。这里填的是 Excel 表（.xlsx）。")
                            : refusal(file, "这是旧格式的表格（.xls 或 .et），填了会走样。请用 Excel 或 WPS 打开，另存为 .xlsx 再填。");
        }
    }

    private static void checkZip(Path file, byte[] content) throws IOException {
        boolean workbook = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.equals("xl/vbaProject.bin")) {
                    throw refusal(file, "这份表带着宏（.xlsm），填了宏会丢。请用 Excel 打开，另存为不带宏的 .xlsx 再填。");
                }
                if (name.equals("word/document.xml")) {
                    throw refusal(file, "这是 Word 文档。这里填的是 Excel 表（.xlsx）。");
                }
                workbook |= name.equals("xl/workbook.xml");
                if (name.startsWith("xl/worksheets/") && zip.skip(LARGEST_SHEET + 1) > LARGEST_SHEET) {
                    throw refusal(file, "表里画了太多空格子，打不开。请删去表下面和右面多余的行列，另存一份再填。");
                }
            }
        }
        if (!workbook) {
            throw refusal(file, "这不是 .xlsx 表格。请用 Excel 或 WPS 打开，另存为 .xlsx 再填。");
        }
    }

    private static Refusal refusal(Path file, String why) {
        return new Refusal(Unreadable.unfilledWords(file) + why);
    }

    public String name() {
        return file.getFileName().toString();
    }

    public Path file() {
        return file;
    }

    /** The sheets with what stands in them, in the file's order. */
    public List<Sheet> sheets() {
        return sheets;
    }

    /** Which rows of a sheet are there to be filled under a header, and what is to be known of its columns. */
    public FormZone zone(FormPlace place) {
        try (XSSFWorkbook book = open()) {
            return new FormSurvey(sheet(book, place.sheet()), place).zone();
        } catch (IOException e) {
            throw Unreadable.unfilled(file, e);
        }
    }

    /** Writes the workbook with some sheets filled; everything else in it stays as it is. */
    public void write(List<FormFill> fills, OutputStream out) throws IOException {
        try (XSSFWorkbook book = open()) {
            book.setWorkbookType(XSSFWorkbookType.XLSX);
            FormStyles styles = new FormStyles(book);
            for (FormFill fill : fills) {
                new FormWriter(sheet(book, fill.place().sheet()), styles, fill).write();
            }
            FormSums.compute(book);
            book.write(out);
        }
    }

    private static XSSFSheet sheet(XSSFWorkbook book, String name) {
        return book.getSheet(name);
    }

    private XSSFWorkbook open() throws IOException {
        try {
            return new XSSFWorkbook(OPCPackage.open(new ByteArrayInputStream(content)));
        } catch (InvalidFormatException | RuntimeException e) {
            throw Unreadable.unfilled(file, e);
        }
    }
}
