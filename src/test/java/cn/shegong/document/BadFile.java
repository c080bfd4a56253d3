package cn.shegong.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as they really arrive that are no list: how each is made, and what is to be said of it. */
public enum BadFile {
    NOTHING("名单.xlsx", "找不到这个文件", "重新选择"),
    A_FOLDER("名单", "文件夹", "选择里面的表格文件"),
    EMPTY("名单.xlsx", "空的", "重新要一份"),
    ONLY_ZEROS("名单.xls", "全是空字节", "重新要一份"),
    TRACE_OF_AN_OPEN_WORKBOOK("~$名单.xlsx", "临时文件", "不带“~$”"),
    PASSWORD_ON_XLSX("名单.xlsx", "密码", "取消密码"),
    AGILE_PASSWORD_UNDER_THE_NAME_XLS("名单.xls", "密码", "取消密码"),
    PASSWORD_ON_XLS("名单.xls", "密码", "取消密码"),
    HALF_AN_XLSX("名单.xlsx", "不完整或已损坏", "请发件人重发"),
    NEARLY_ALL_OF_AN_XLSX("名单.xlsx", "不完整或已损坏", "请发件人重发"),
    HALF_AN_XLS("名单.xls", "不完整或已损坏", "请发件人重发"),
    NEARLY_ALL_OF_AN_XLS("名单.xls", "不完整或已损坏", "请发件人重发"),
    WEB_PAGE_AS_XLS("名单.xls", "其实是网页", "另存为 .xlsx"),
    WEB_PAGE_IN_GBK("名单.xls", "其实是网页", "另存为 .xlsx"),
    SAVED_WEB_ARCHIVE("名单.xls", "其实是网页", "另存为 .xlsx"),
    XML_SPREADSHEET("名单.xls", "XML 表格 2003", "另存为 .xlsx"),
    ZIP_AS_XLSX("名单.xlsx", "压缩包", "先解压"),
    RAR_AS_XLSX("名单.xlsx", "压缩包", "先解压"),
    DOCX_AS_XLSX("名单.xlsx", "Word 文档", "复制到 Excel"),
    DOC_AS_XLS("名单.xls", "Word 文档", "复制到 Excel"),
    PRESENTATION("名单.xlsx", "不是表格文件", "能收的有"),
    PDF_AS_XLSX("名单.xlsx", "图片或 PDF", "要 Excel 文件"),
    PICTURE_AS_XLSX("名单.xlsx", "图片或 PDF", "要 Excel 文件"),
    OPEN_DOCUMENT("名单.ods", "这种表格格式读不了", "另存为 .xlsx"),
    ET_THAT_IS_NO_WORKBOOK("名单.et", "这种表格格式读不了", "另存为 .xlsx"),
    EXCEL_5("名单.xls", "旧格式", "另存为 .xlsx"),
    A_PROGRAM("名单.xls", "不是表格文件", "能收的有");

    private static final Charset GBK = Charset.forName("GBK");

    private final String name;
    private final String says;
    private final String asks;

    BadFile(String name, String says, String asks) {
        this.name = name;
        this.says = says;
        this.asks = asks;
    }

    /** What is wrong with it. */
    public String says() {
        return says;
    }

    /** What the user can do. */
    public String asks() {
        return asks;
    }

    /** The file in a folder; it need not exist. */
    public Path make(Path folder) throws IOException {
        Path file = folder.resolve(name);
        switch (this) {
            case NOTHING -> {}
            case A_FOLDER -> Files.createDirectory(file);
            case EMPTY -> Files.createFile(file);
            case ONLY_ZEROS -> Files.write(file, new byte[9000]);
            case TRACE_OF_AN_OPEN_WORKBOOK -> Files.writeString(file, "x");
            case PASSWORD_ON_XLSX -> encrypt(file, EncryptionMode.standard);
            case AGILE_PASSWORD_UNDER_THE_NAME_XLS -> encrypt(file, EncryptionMode.agile);
            case PASSWORD_ON_XLS -> encryptOld(file);
            case HALF_AN_XLSX -> part(file, WorkbookSample.xlsx(), 0.5);
            case NEARLY_ALL_OF_AN_XLSX -> part(file, WorkbookSample.xlsx(), 0.97);
            case HALF_AN_XLS -> part(file, WorkbookSample.xls(), 0.5);
            case NEARLY_ALL_OF_AN_XLS -> part(file, WorkbookSample.xls(), 0.9);
            case WEB_PAGE_AS_XLS ->
                Files.writeString(
                        file,
                        "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">\n<table><tr><td>姓名</td></tr></table></html>");
            case WEB_PAGE_IN_GBK ->
                Files.write(file, "<meta charset=gb2312>\n<TABLE border=1><tr><th>姓名</th></tr></TABLE>".getBytes(GBK));
            case SAVED_WEB_ARCHIVE ->
                Files.writeString(file, "MIME-Version: 1.0\nX-Document-Type: Workbook\n\n<table></table>");
            case XML_SPREADSHEET ->
                Files.writeString(
                        file,
                        "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
                                + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"></Workbook>");
            case ZIP_AS_XLSX -> zip(file, "低保花名册.xlsx", "附件.docx");
            case RAR_AS_XLSX -> Files.write(file, new byte[] {'R', 'a', 'r', '!', 0x1A, 0x07, 0x01, 0x00, 1, 2, 3});
            case DOCX_AS_XLSX -> letter(file);
            case DOC_AS_XLS -> ole(file, "WordDocument");
            case PRESENTATION -> zip(file, "[Content_Types].xml", "ppt/presentation.xml");
            case PDF_AS_XLSX -> Files.writeString(file, "%PDF-1.7\n");
            case PICTURE_AS_XLSX -> Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
            case OPEN_DOCUMENT -> zip(file, "mimetype", "content.xml");
            case ET_THAT_IS_NO_WORKBOOK -> ole(file, "ETExtData");
            case EXCEL_5 -> ole(file, "Book");
            case A_PROGRAM -> Files.write(file, Arrays.copyOf(new byte[] {'M', 'Z', 0x50}, 4000));
        }
        return file;
    }

    private static void encrypt(Path file, EncryptionMode mode) throws IOException {
        try (POIFSFileSystem ole = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
            encryptor.confirmPassword("1234");
            try (OutputStream content = encryptor.getDataStream(ole)) {
                content.write(new byte[5000]);
            }
            ole.writeFilesystem(out);
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }

    private static void encryptOld(Path file) {
        Biff8EncryptionKey.setCurrentUserPassword("1234");
        try {
            WorkbookSample.xls().sheet("名单").row("姓名").write(file);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static void part(Path file, WorkbookSample sample, double share) throws IOException {
        sample.sheet("名单").row("姓名", "身份证号");
        for (int i = 0; i < 300; i++) {
            sample.row("姓名" + i, "2205241948031599" + i);
        }
        byte[] whole = Files.readAllBytes(sample.write(file));
        Files.write(file, Arrays.copyOf(whole, (int) (whole.length * share)));
    }

    private static void zip(Path file, String... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.write(file, bytes.toByteArray());
    }

    private static void letter(Path file) throws IOException {
        try (XWPFDocument letter = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            letter.createParagraph().createRun().setText("名单");
            letter.write(out);
        }
    }

    private static void ole(Path file, String stream) throws IOException {
        try (POIFSFileSystem ole = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            ole.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
            ole.writeFilesystem(out);
        }
    }
}
