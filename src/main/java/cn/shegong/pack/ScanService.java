package cn.shegong.pack;

import cn.shegong.attachment.Consent;
import cn.shegong.attachment.DocumentService;
import cn.shegong.attachment.FilingPlace;
import cn.shegong.attachment.FilingRules;
import cn.shegong.base.Actor;
import cn.shegong.base.Problems;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.document.PageCode;
import cn.shegong.document.Photo;
import cn.shegong.document.ScannedPages;
import cn.shegong.store.Audit;
import cn.shegong.store.Database;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Files the scanned sheets of packs with their households by the code on the page; the others wait in a tray. */
public final class ScanService {
    /** Points of the longer edge of a page: small handwriting stays readable. */
    private static final int LONGEST = 2000;

    private static final int LONGEST_REASON = 200;

    private final Database database;
    private final PackMapper mapper;
    private final DocumentService documents;

    public ScanService(Database database, DocumentService documents) {
        this.database = database;
        this.mapper = database.mapper(PackMapper.class);
        this.documents = documents;
    }

    /** A page that was looked at. */
    private record Seen(String file, int page, byte[] jpeg, String hash, PackSheet sheet, String note) {}

    /**
     * What came of some files.
     *
     * @param filed pages that went to their household
     * @param waiting pages that wait in the tray
     * @param same pages that had come before
     * @param refused of files that could not be read, each with why and what to do
     */
    public record Taken(int filed, int waiting, int same, List<String> refused) {
        /** In one sentence. */
        public String words() {
            return "归户 " + filed + " 页，认不出、等着归户的 " + waiting + " 页"
                    + (same == 0 ? "" : "，以前收过、没有再存的 " + same + " 页")
                    + (refused.isEmpty() ? "" : "，读不了的文件 " + refused.size() + " 个") + "。";
        }
    }

    /**
     * Takes scanned files in, file by file: each is kept whole or not at all.
     *
     * @throws java.util.concurrent.CancellationException when the user has cancelled; files before are kept
     */
    public Taken take(Actor actor, List<Path> files, Progress progress) {
        actor.require(Right.RECORD);
        int filed = 0;
        int waiting = 0;
        int same = 0;
        var refused = new ArrayList<String>();
        for (var file : files) {
            try {
                var pages = look(file, progress);
                var fresh = pages.stream()
                        .filter(page -> mapper.scansLike(page.hash()) == 0)
                        .toList();
                same += pages.size() - fresh.size();
                if (!fresh.isEmpty()) {
                    keep(actor, fresh);
                }
                int known = (int)
                        fresh.stream().filter(page -> page.sheet() != null).count();
                filed += known;
                waiting += fresh.size() - known;
            } catch (Refusal e) {
                refused.add(e.getMessage());
            }
        }
        return new Taken(filed, waiting, same, refused);
    }

    private List<Seen> look(Path file, Progress progress) {
        var name = String.valueOf(file.getFileName());
        var seen = new ArrayList<Seen>();
        ScannedPages.each(bytes(file, name), name, progress, (page, pages, image) -> seen.add(look(name, page, image)));
        return seen;
    }

    private Seen look(String name, int page, BufferedImage image) {
        var jpeg = Photo.jpeg(image, LONGEST);
        var codes = PageCode.read(image).stream()
                .flatMap(text -> SheetCode.read(text).stream())
                .toList();
        var sheet = codes.stream()
                .map(code -> mapper.byCode(code.printed()))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
        var note = sheet != null
                ? ""
                : codes.isEmpty() ? "没有读到码" : "码 " + codes.get(0).printed() + " 不是本站的表";
        return new Seen(name, page, jpeg, hash(jpeg), sheet, note);
    }

    private static byte[] bytes(Path file, String name) {
        try {
            FilingRules.checkSize(name, Files.size(file));
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Refusal("“" + name + "”读不出来，没有收下。请看看它是不是还在、是不是正被别的程序打开。", e);
        }
    }

    private void keep(Actor actor, List<Seen> pages) {
        database.transaction(actor, Right.RECORD, audit -> {
            for (var page : pages) {
                var kept = database.attachments().keep(actor, page.file() + "-" + page.page() + ".jpg", page.jpeg());
                var scan = new PackScan(
                        database.nextId(),
                        kept.id(),
                        page.hash(),
                        page.file(),
                        page.page(),
                        page.note(),
                        null,
                        null,
                        "",
                        actor.id(),
                        database.now());
                mapper.insertScan(scan);
                if (page.sheet() != null) {
                    file(actor, audit, scan, page.sheet());
                } else {
                    audit.note("pack.scan", "", 0, "收扫描页“" + page.file() + "”第 " + page.page() + " 页，" + page.note());
                }
            }
            return null;
        });
    }

    private void file(Actor actor, Audit audit, PackScan scan, PackSheet sheet) {
        var place = FilingPlace.household(sheet.householdId(), Consent.NOT_NEEDED)
                .atVisit(sheet.visitRoot())
                .captioned("走访表 " + sheet.code());
        var document = documents.fileScan(actor, place, scan.attachmentId(), scan.hash());
        if (mapper.fileScan(scan.id(), sheet.id(), document.id()) == 0) {
            throw new Refusal("这一页刚刚被别人归过户了，没有再归。请刷新看看。");
        }
        audit.note(
                "pack.scan",
                PackService.SUBJECT,
                sheet.householdId(),
                "扫描页归到" + sheet.headName() + "家，表 " + sheet.code());
    }

    /** Pages that wait to be told where they belong, in the order in which they came. */
    public List<PackScan> tray() {
        return mapper.tray();
    }

    /** A JPEG. */
    public byte[] content(PackScan scan) {
        return database.attachments().read(scan.attachmentId());
    }

    /**
     * Files a waiting page with a sheet's household.
     *
     * @param code as printed on the sheet, with or without its dashes
     * @throws Refusal when there is no such sheet, or the page does not wait any more
     */
    public PackSheet assign(Actor actor, PackScan scan, String code) {
        return database.transaction(actor, Right.RECORD, audit -> {
            var sheet = SheetCode.read(code)
                    .map(read -> mapper.byCode(read.printed()))
                    .orElseThrow(() -> new Refusal("没有码是“" + code.strip() + "”的表，这一页没有归户，还在这里等着。请照表右上角的码再输一次。"));
            file(actor, audit, scan, sheet);
            return sheet;
        });
    }

    /** Says that a waiting page belongs to no sheet; it stays kept. */
    public void setAside(Actor actor, PackScan scan, String reason) {
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            Problems.none().error("reason", "bad_length", "请写明为什么不归户。").refuseErrors();
        }
        database.transaction(actor, Right.RECORD, audit -> {
            if (mapper.setAside(scan.id(), reason.strip()) == 0) {
                throw new Refusal("这一页已经归过户了，没有改动。请刷新看看。");
            }
            audit.note("pack.scan", "", 0, "扫描页“" + scan.fileName() + "”不归户，原因：" + reason.strip());
            return null;
        });
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
