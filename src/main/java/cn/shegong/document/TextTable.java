package cn.shegong.document;

import cn.shegong.base.Progress;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a text table: encoding and separator are found out from the content. */
final class TextTable {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Character> SEPARATORS = List.of(',', '\t', ';', '|', '，');
    private static final int SAMPLE_ROWS = 60;
    private static final Pattern MARKUP =
            Pattern.compile("(?is)\\A[\\s\\ufeff]*(<.{0,4000}?(html|table|xml|workbook|doctype)|MIME-Version:).*");
    private static final Pattern XML_WORKBOOK =
            Pattern.compile("<\\?mso-application\\s+progid=\"Excel|urn:schemas-microsoft-com:office:spreadsheet");
    /** The first bytes of .rar and .7z. */
    private static final List<int[]> ARCHIVES =
            List.of(new int[] {'R', 'a', 'r', '!', 0x1A, 0x07}, new int[] {'7', 'z', 0xBC, 0xAF, 0x27, 0x1C});
    /** What is written before long numbers so that a spreadsheet leaves them alone. */
    private static final Pattern NUMBER_GUARD = Pattern.compile("\\A[\\s'’‘`]+(?=[0-9０-９])");

    private static final Pattern TEXT_FORMULA = Pattern.compile("\\A=\"(.*)\"\\z");

    private TextTable() {}

    static Sheet read(Path file, Progress progress) throws IOException {
        String text = decode(file, Files.readAllBytes(file));
        String beginning = text.substring(0, Math.min(text.length(), 5000));
        if (XML_WORKBOOK.matcher(beginning).find()) {
            throw Unreadable.XML_WORKBOOK.refusal(file);
        }
        if (MARKUP.matcher(beginning).matches()) {
            throw Unreadable.WEB_PAGE.refusal(file);
        }
        String name = file.getFileName().toString().replaceFirst("[.][^.]*$", "");
        RowGathering rows = new RowGathering(file, name, progress);
        try (CSVParser parser = parser(text, separator(text))) {
            for (CSVRecord row : parser) {
                rows.add((int) row.getRecordNumber(), false, cells(row));
            }
        }
        return new Sheet(name, false, rows.rows(), List.of());
    }

    private static List<Cell> cells(CSVRecord row) {
        List<Cell> cells = new ArrayList<>();
        for (String value : row) {
            String text = TEXT_FORMULA.matcher(value).replaceFirst("$1");
            cells.add(Cell.text(NUMBER_GUARD.matcher(text).replaceFirst("")));
        }
        return cells;
    }

    private static String decode(Path file, byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (ARCHIVES.stream().anyMatch(mark -> starts(bytes, mark))) {
            throw Unreadable.ARCHIVE.refusal(file);
        }
        if (IntStream.range(0, bytes.length).allMatch(i -> bytes[i] == 0)) {
            throw Unreadable.ZEROS.refusal(file);
        }
        List<Charset> candidates = containsZero(bytes)
                ? List.of(zerosAtOddPlaces(bytes) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE)
                : List.of(StandardCharsets.UTF_8, GB18030);
        for (Charset charset : candidates) {
            try {
                String text = strictly(charset, bytes);
                if (text.indexOf(0) < 0) {
                    return text;
                }
            } catch (CharacterCodingException another) {
                // Not written in this one.
            }
        }
        throw Unreadable.NOT_A_TABLE.refusal(file);
    }

    /** Only UTF-16 has zero bytes in a text: half of every digit, comma and line end. */
    private static boolean containsZero(byte[] bytes) {
        return IntStream.range(0, bytes.length).anyMatch(i -> bytes[i] == 0);
    }

    private static boolean zerosAtOddPlaces(byte[] bytes) {
        int odd = 0;
        int even = 0;
        for (int i = 0; i < bytes.length; i++) {
            odd += bytes[i] == 0 && i % 2 == 1 ? 1 : 0;
            even += bytes[i] == 0 && i % 2 == 0 ? 1 : 0;
        }
        return odd > even;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String strictly(Charset charset, byte[] bytes) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    /** The separator that cuts the most rows into the same number of columns, weighed by that number. */
    private static char separator(String text) {
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(s -> fit(text, s)))
                .orElseThrow();
    }

    private static long fit(String text, char separator) {
        try (CSVParser parser = parser(text, separator)) {
            Map<Integer, Long> rowsByWidth = parser.stream()
                    .limit(SAMPLE_ROWS)
                    .map(CSVRecord::size)
                    .filter(size -> size > 1)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            return rowsByWidth.entrySet().stream()
                    .mapToLong(e -> (e.getKey() - 1) * e.getValue())
                    .max()
                    .orElse(0);
        } catch (IOException | RuntimeException unparsable) {
            return -1;
        }
    }

    private static CSVParser parser(String text, char separator) throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get()
                .parse(new StringReader(text));
    }
}
