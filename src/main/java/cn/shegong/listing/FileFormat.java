package cn.shegong.listing;

import java.nio.file.Path;
import java.util.Locale;

/** What a list is written as. */
public enum FileFormat {
    EXCEL("Excel", ".xlsx"),
    PDF("PDF", ".pdf");

    private final String label;
    private final String ending;

    FileFormat(String label, String ending) {
        this.label = label;
        this.ending = ending;
    }

    public String label() {
        return label;
    }

    public String ending() {
        return ending;
    }

    /** As the file's name says. */
    public static FileFormat of(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(PDF.ending) ? PDF : EXCEL;
    }
}
