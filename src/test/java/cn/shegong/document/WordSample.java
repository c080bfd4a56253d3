package cn.shegong.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** An editable document read back, for tests. */
public final class WordSample {
    private final List<String> paragraphs;
    private final List<List<List<String>>> tables;
    private final Set<String> fonts = new LinkedHashSet<>();
    private final List<Integer> margins;

    private WordSample(XWPFDocument document) {
        paragraphs = document.getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .filter(text -> !text.isBlank())
                .toList();
        tables = document.getTables().stream().map(WordSample::rows).toList();
        document.getParagraphs().forEach(this::name);
        document.getTables().forEach(table -> table.getRows().forEach(row -> row.getTableCells()
                .forEach(cell -> cell.getParagraphs().forEach(this::name))));
        var margin = document.getDocument().getBody().getSectPr().getPgMar();
        margins = List.of(
                millimetres(margin.getTop()),
                millimetres(margin.getBottom()),
                millimetres(margin.getLeft()),
                millimetres(margin.getRight()));
    }

    private static int millimetres(Object twips) {
        return Math.round(Integer.parseInt(twips.toString()) / 20f * 25.4f / 72);
    }

    private void name(XWPFParagraph paragraph) {
        paragraph.getRuns().forEach(run -> fonts.add(run.getFontFamily()));
    }

    private static List<List<String>> rows(XWPFTable table) {
        return table.getRows().stream()
                .map(row ->
                        row.getTableCells().stream().map(cell -> cell.getText()).toList())
                .toList();
    }

    public static WordSample read(Path file) {
        try (var in = Files.newInputStream(file);
                var document = new XWPFDocument(in)) {
            return new WordSample(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> paragraphs() {
        return paragraphs;
    }

    /** Tables, rows, cells. */
    public List<List<List<String>>> tables() {
        return tables;
    }

    /** Names of the fonts of all text. */
    public Set<String> fonts() {
        return fonts;
    }

    /** Of the last section in millimetres: top, bottom, left, right. */
    public List<Integer> margins() {
        return margins;
    }
}
