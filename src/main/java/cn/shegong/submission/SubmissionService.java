package cn.shegong.submission;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.document.Fonts;
import cn.shegong.document.Locked;
import cn.shegong.document.OutputFile;
import cn.shegong.report.PeriodFiles;
import cn.shegong.report.PeriodReport;
import cn.shegong.report.PeriodReportService;
import cn.shegong.store.Database;
import cn.shegong.submission.Submission.SentFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes the package of a return and remembers what went to whom. */
public final class SubmissionService {
    /** To whom stations report before they have sent anything. */
    private static final List<String> USUAL = List.of("县民政局", "县委社会工作部", "乡镇（街道）政府");

    private final Database database;
    private final PeriodReportService reports;
    private final SubmissionMapper mapper;

    public SubmissionService(Database database, PeriodReportService reports) {
        this.database = database;
        this.reports = reports;
        this.mapper = database.mapper(SubmissionMapper.class);
    }

    /**
     * What came of an order.
     *
     * @param file the package
     */
    public record Made(Submission submission, Path file) {}

    /** Everything that was sent, the newest first. */
    public List<Submission> all() {
        return database.snapshot(() -> mapper.all().stream()
                .map(row -> row.with(mapper.files(row.id())))
                .toList());
    }

    /** To whom something was sent or is usually sent, the last first. */
    public List<String> recipients() {
        return Stream.concat(mapper.recipients().stream(), USUAL.stream())
                .distinct()
                .toList();
    }

    /**
     * Writes one zip with the report's files, locked if that is wanted, and keeps a record of it.
     *
     * @throws Refusal when the package cannot be written; nothing is recorded then
     */
    public Made make(Actor actor, SubmissionOrder order, Supplier<Fonts> fonts, Progress progress) {
        actor.require(Right.EXPORT);
        progress.step(0, 3, "数数");
        var named = reports.report(order.period());
        var report = order.masked() ? named.masked() : named;
        progress.step(1, 3, "写 PDF 和 Excel");
        var files = contents(report, order, fonts.get(), progress);
        var letter = Letter.of(report, order, List.copyOf(files.keySet()));
        var title = PeriodFiles.fileName(report) + version(order);
        var target = order.folder().resolve(title + ".zip");
        progress.step(2, 3, "打包");
        return database.transaction(actor, Right.EXPORT, audit -> {
            var sent = record(actor, order, report, letter, files);
            audit.note(
                    "submission.make",
                    "submission",
                    sent.id(),
                    "打包报送" + order.period().text() + sent.versionText() + (sent.locked() ? "（加口令）" : "") + "，给"
                            + sent.recipient() + "，写到“" + target + "”");
            // Last: when it cannot be written, nothing of the above stays.
            OutputFile.write(target, out -> zip(out, files, letter));
            return new Made(sent, target);
        });
    }

    private static String version(SubmissionOrder order) {
        return order.masked() ? "（脱敏版）" : "（名单版）";
    }

    private Submission record(
            Actor actor, SubmissionOrder order, PeriodReport report, String letter, Map<String, byte[]> files) {
        var sentFiles = new ArrayList<SentFile>();
        files.forEach((name, content) -> sentFiles.add(new SentFile(name, content.length, hash(content))));
        var sent = new Submission(
                database.nextId(),
                order.period().code(),
                order.recipient(),
                order.masked(),
                order.locked(),
                report.closed(),
                letter,
                actor.name(),
                database.now(),
                sentFiles);
        mapper.insert(sent.id(), sent, actor.id());
        for (int i = 0; i < sentFiles.size(); i++) {
            mapper.insertFile(sent.id(), i, sentFiles.get(i));
        }
        return sent;
    }

    private static Map<String, byte[]> contents(
            PeriodReport report, SubmissionOrder order, Fonts fonts, Progress progress) {
        var files = new LinkedHashMap<String, byte[]>();
        PeriodFiles.contents(report, fonts, progress)
                .forEach((name, content) ->
                        files.put(name, order.locked() ? locked(name, content, order.password()) : content));
        return files;
    }

    private static byte[] locked(String name, byte[] content, char[] password) {
        return name.endsWith(".pdf") ? Locked.pdf(content, password) : Locked.office(content, password);
    }

    private static void zip(OutputStream out, Map<String, byte[]> files, String letter) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (var file : files.entrySet()) {
            put(zip, file.getKey(), file.getValue());
        }
        // Windows' editor knows by these three bytes that it is UTF-8.
        put(zip, "附信.txt", ("\uFEFF" + letter.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
