package cn.shegong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Progress;
import java.io.ByteArrayInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.CipherAlgorithm;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;

class LockedTest {
    private static final String PASSWORD = "青松2026";

    @Test
    void aPdfOpensOnlyWithItsPasswordAndIsEncryptedWithAes256() throws Exception {
        var open = new Paper(new Fonts(), "站").paragraph("本月走访三户次。").bytes(Progress.NONE);
        var locked = Locked.pdf(open, PASSWORD.toCharArray());

        assertThatThrownBy(() -> Loader.loadPDF(locked)).isInstanceOf(InvalidPasswordException.class);
        try (var document = Loader.loadPDF(locked, PASSWORD)) {
            assertThat(document.getEncryption().getLength()).isEqualTo(256);
            assertThat(document.getEncryption().getVersion()).isEqualTo(5);
            assertThat(new PDFTextStripper().getText(document)).contains("走访三户次");
        }
    }

    @Test
    void aWorkbookOpensOnlyWithItsPasswordAndIsEncryptedTheAgileWay() throws Exception {
        var table = Table.of(Column.text("姓名"));
        table.row("王芳");
        var open = new Ledger().sheet(new LedgerSheet("名单", table)).bytes(Progress.NONE);
        var locked = Locked.office(open, PASSWORD.toCharArray());

        assertThatThrownBy(() -> WorkbookFactory.create(new ByteArrayInputStream(locked)))
                .isInstanceOf(EncryptedDocumentException.class);
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(locked), PASSWORD)) {
            assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("名单");
        }
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(locked))) {
            var info = new EncryptionInfo(files);
            assertThat(info.getEncryptionMode()).isEqualTo(EncryptionMode.agile);
            assertThat(info.getHeader().getCipherAlgorithm()).isEqualTo(CipherAlgorithm.aes256);
        }
    }
}
