package cn.shegong.document;

import cn.shegong.base.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;

/**
 * Reads an .xlsx workbook as a stream. The library's in-memory workbook is not used for reading: somebody who paints a
 * whole column sends a million empty formatted rows, which would fill the memory; here they pass by.
 */
final class XlsxBook {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    static {
        // A million empty rows compress by far more than the hundredfold that the library takes for an attack. The
        // row limit and the size limit of the file remain.
        ZipSecureFile.setMinInflateRatio(0.0005);
    }

    private final List<Entry> entries = new ArrayList<>();
    private boolean from1904;

    private record Entry(String name, boolean hidden, String relation) {}

    private XlsxBook() {}

    static List<Sheet> read(Path file, Progress progress) throws IOException {
        try (OPCPackage pack = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader parts = new XSSFReader(pack);
            XMLInputFactory xml = XMLHelper.newXMLInputFactory();
            XlsxBook book = new XlsxBook();
            try (InputStream workbook = parts.getWorkbookData()) {
                book.readEntries(xml.createXMLStreamReader(workbook));
            }
            XlsxCells cells =
                    new XlsxCells(parts.getStylesTable(), new ReadOnlySharedStringsTable(pack, false), book.from1904);
            List<Sheet> sheets = new ArrayList<>();
            for (Entry entry : book.entries) {
                RowGathering rows = new RowGathering(file, entry.name, progress);
                try (InputStream part = parts.getSheet(entry.relation)) {
                    List<Sheet.Region> merged = new XlsxSheet(cells, rows).read(xml.createXMLStreamReader(part));
                    sheets.add(new Sheet(entry.name, entry.hidden, rows.rows(), merged));
                }
            }
            return sheets;
        } catch (OpenXML4JException | SAXException | XMLStreamException damaged) {
            throw Unreadable.because(file, damaged);
        }
    }

    private void readEntries(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("workbookPr")) {
                String value = xml.getAttributeValue(null, "date1904");
                from1904 = "1".equals(value) || "true".equals(value);
            } else if (xml.getLocalName().equals("sheet")) {
                String state = xml.getAttributeValue(null, "state");
                entries.add(new Entry(
                        xml.getAttributeValue(null, "name"),
                        state != null && !state.equals("visible"),
                        xml.getAttributeValue(RELATIONS, "id")));
            }
        }
    }
}
