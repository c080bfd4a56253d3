package cn.shegong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreadableFileTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("名单.xlsx");
    }

    private void refuses(String because) {
        assertThatThrownBy(() -> SheetFile.read(file, Progress.NONE))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("“" + file.getFileName() + "”没有收进来：")
                .hasMessageContaining(because);
    }

    @Test
    void saysThatAFileIsMissing() {
        refuses("找不到");
    }

    @Test
    void saysThatAFileIsEmpty() throws IOException {
        Files.createFile(file);
        refuses("空的");
    }

    @Test
    void saysThatAFolderWasChosen() {
        file = folder;
        refuses("文件夹");
    }

    @Test
    void saysThatTheTraceOfAnOpenWorkbookWasChosen() throws IOException {
        file = folder.resolve("~$名单.xlsx");
        Files.writeString(file, "x");
        refuses("临时文件");
    }

    @Test
    void saysThatANewWorkbookIsProtectedByAPassword() throws IOException, GeneralSecurityException {
        try (POIFSFileSystem ole = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("1234");
            try (OutputStream content = encryptor.getDataStream(ole)) {
                content.write(new byte[100]);
            }
            ole.writeFilesystem(out);
        }
        refuses("密码");
    }

    @Test
    void saysThatAnOldWorkbookIsProtectedByAPassword() {
        Biff8EncryptionKey.setCurrentUserPassword("1234");
        try {
            WorkbookSample.xls().sheet("名单").row("姓名").write(file);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        refuses("密码");
    }

    @ParameterizedTest
    @CsvSource({"true,0.5", "true,0.9", "false,0.5", "false,0.95"})
    void saysThatAHalfWrittenWorkbookIsDamaged(boolean old, double share) throws IOException {
        WorkbookSample sample = old ? WorkbookSample.xls() : WorkbookSample.xlsx();
        sample.sheet("名单");
        for (int i = 0; i < 300; i++) {
            sample.row("姓名" + i, "2205241948031599" + i);
        }
        byte[] whole = Files.readAllBytes(sample.write(file));
        Files.write(file, Arrays.copyOf(whole, (int) (whole.length * share)));
        refuses("损坏");
    }

    @Test
    void saysThatAWebPageWasNamedLikeAWorkbook() throws IOException {
        Files.writeString(file, "\n<html><body><table><tr><td>姓名</td></tr></table></body></html>");
        refuses("网页");
    }

    @Test
    void saysThatAnXmlSpreadsheetIsNoWorkbook() throws IOException {
        Files.writeString(file, "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>");
        refuses("另存为 .xlsx");
    }

    @Test
    void saysThatALetterIsNoTable() throws IOException {
        try (XWPFDocument letter = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            letter.createParagraph().createRun().setText("名单");
            letter.write(out);
        }
        refuses("Word");
    }

    @Test
    void saysThatAPdfHasNoTable() throws IOException {
        Files.write(file, "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        refuses("PDF");
    }

    @Test
    void saysThatAProgramIsNoTable() throws IOException {
        byte[] bytes = new byte[4000];
        bytes[0] = 'M';
        Files.write(file, bytes);
        refuses("不是表格文件");
        assertThat(file).exists();
    }

    @Test
    void saysThatASavedWebArchiveIsNoWorkbook() throws IOException {
        Files.writeString(
                file, "MIME-Version: 1.0\nContent-Type: multipart/related\n\n<table><tr><td>姓名</td></tr></table>");
        refuses("网页");
    }
}
