package cn.shegong.attachment;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.document.OutputFile;
import cn.shegong.store.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** Files photos and scans with households and visits; nothing is ever deleted or written over. */
public final class DocumentService {
    private static final String SUBJECT = "household";

    private final Database database;
    private final DocumentMapper mapper;

    public DocumentService(Database database) {
        this.database = database;
        this.mapper = database.mapper(DocumentMapper.class);
    }

    /**
     * Files pictures and PDFs. First all are read, turned and shrunk, which can be cancelled; then those that are good
     * are kept in one step.
     *
     * @throws java.util.concurrent.CancellationException when the user has cancelled; nothing was kept
     */
    public Filed add(Actor actor, FilingPlace place, List<Path> files, Progress progress) {
        actor.require(Right.RECORD);
        if (files.size() > FilingRules.MOST_FILES) {
            throw new Refusal("一次最多收 " + FilingRules.MOST_FILES + " 个文件，您给了 " + files.size() + " 个，一个也没有收。请分几次加。");
        }
        var read = new ArrayList<ReadFile>();
        var refused = new ArrayList<String>();
        for (int i = 0; i < files.size(); i++) {
            progress.step(i, files.size(), "读“" + files.get(i).getFileName() + "”");
            try {
                read.add(ReadFile.of(files.get(i)));
            } catch (Refusal e) {
                refused.add(e.getMessage());
            }
        }
        if (read.isEmpty()) {
            return new Filed(List.of(), List.of(), List.of(), refused);
        }
        var seen = new HashSet<String>();
        var fresh = new ArrayList<ReadFile>();
        var same = new ArrayList<String>();
        var known = new ArrayList<FiledDocument>();
        for (var file : read) {
            var before = mapper.same(place.householdId(), file.hash());
            if (seen.add(file.hash()) && before.isEmpty()) {
                fresh.add(file);
            } else {
                same.add(file.name());
                before.stream().filter(d -> d.visitRoot() == null).forEach(known::add);
            }
        }
        var kept = fresh.isEmpty() ? List.<FiledDocument>of() : keep(actor, place, fresh, progress);
        if (place.visitRoot() != null) {
            link(actor, known.stream().map(FiledDocument::rootId).toList(), place.visitRoot());
        }
        return new Filed(kept, known, same, refused);
    }

    /**
     * Says at which visit some were taken; what is void meanwhile, or said so already, is left as it is.
     *
     * @param roots first versions
     */
    public void link(Actor actor, Collection<Long> roots, long visitRoot) {
        var others = roots.stream()
                .distinct()
                .map(mapper::active)
                .filter(document -> document != null && !Objects.equals(document.visitRoot(), visitRoot))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        database.transaction(actor, Right.RECORD, audit -> {
            for (var document : others) {
                replace(actor, document.with(d -> d.visitRoot = visitRoot), FiledState.ACTIVE, "");
                audit.note("document.correct", SUBJECT, document.householdId(), said(document) + "记为一次走访的");
            }
            return null;
        });
    }

    private List<FiledDocument> keep(Actor actor, FilingPlace place, List<ReadFile> files, Progress progress) {
        return database.transaction(actor, Right.RECORD, audit -> {
            var kept = new ArrayList<FiledDocument>();
            for (var file : files) {
                progress.report(kept.size(), files.size(), "存“" + file.name() + "”");
                var attachment = database.attachments().keep(actor, file.name(), file.content());
                kept.add(insert(actor, place, file, attachment.id()));
            }
            audit.note(
                    "document.add",
                    SUBJECT,
                    place.householdId(),
                    "存照片和扫描件 " + kept.size() + " 份，"
                            + place.consent().label() + "："
                            + String.join(
                                    "、", files.stream().map(ReadFile::name).toList()));
            return kept;
        });
    }

    private FiledDocument insert(Actor actor, FilingPlace place, ReadFile file, long attachmentId) {
        long id = database.nextId();
        var document = new FiledDocument(
                id,
                id,
                1,
                FiledState.ACTIVE,
                attachmentId,
                file.hash(),
                file.kind(),
                place.householdId(),
                place.personId(),
                place.visitRoot(),
                place.caption(),
                file.takenAt(),
                place.consent(),
                "",
                actor.id(),
                database.now());
        FilingRules.check(document).refuseErrors();
        mapper.insert(document);
        return document;
    }

    /** Files a page that is kept already, e.g. of a sheet that came back; called inside the transaction around it. */
    public FiledDocument fileScan(Actor actor, FilingPlace place, long attachmentId, String hash) {
        return insert(actor, place, new ReadFile("", FiledKind.SCAN, new byte[0], hash, null), attachmentId);
    }

    /** Whether a household has a file with this content. */
    public boolean has(long householdId, String hash) {
        return !mapper.same(householdId, hash).isEmpty();
    }

    /** What is filed with a household, the newest first. */
    public List<FiledDocument> ofHousehold(long householdId) {
        return mapper.ofHousehold(householdId);
    }

    /** What is filed with a visit, in the order in which it was taken. */
    public List<FiledDocument> ofVisit(long visitRoot) {
        return mapper.ofVisit(visitRoot);
    }

    /** All that was said of one, the newest first. */
    public List<FiledDocument> versions(long rootId) {
        return mapper.versions(rootId);
    }

    /**
     * A JPEG, or a PDF as it came.
     *
     * @throws Refusal when both copies are damaged
     */
    public byte[] content(FiledDocument document) {
        return database.attachments().read(document.attachmentId());
    }

    /** The file's name where it came from. */
    public String name(FiledDocument document) {
        return database.attachments()
                .find(document.attachmentId())
                .map(file -> file.name())
                .orElse("");
    }

    /**
     * Puts another caption, person or consent in the place of what was said.
     *
     * @throws InvalidInput when {@link FilingRules} find an error
     * @throws Refusal when somebody else changed it meanwhile
     */
    public FiledDocument correct(Actor actor, FiledDocument wanted) {
        FilingRules.check(wanted).refuseErrors();
        return database.transaction(actor, Right.RECORD, audit -> {
            var before = require(wanted.id());
            var after = replace(actor, wanted, FiledState.ACTIVE, "");
            audit.note("document.correct", SUBJECT, wanted.householdId(), "改" + said(before) + " → " + said(after));
            return after;
        });
    }

    /** Takes one out of the file; it stays readable with the reason. */
    public void voidDocument(Actor actor, FiledDocument document, String reason) {
        FilingRules.checkReason(reason).refuseErrors();
        database.transaction(actor, Right.RECORD, audit -> {
            replace(actor, require(document.id()), FiledState.VOID, reason.strip());
            audit.note(
                    "document.void", SUBJECT, document.householdId(), "作废" + said(document) + "，原因：" + reason.strip());
            return null;
        });
    }

    /**
     * Writes one to a file outside, e.g. for a bulletin.
     *
     * @throws Refusal when those in it have not agreed, or the file cannot be written
     */
    public void export(Actor actor, FiledDocument document, Path target) {
        if (document.consent() == Consent.REFUSED) {
            throw new Refusal("这份标着“未同意”，只能留在档案里看，没有写出文件。本人（孩子由监护人）同意以后，先把它改成“已同意”，再另存。");
        }
        database.transaction(actor, Right.EXPORT, audit -> {
            var content = content(document);
            OutputFile.write(target, out -> out.write(content));
            audit.note(
                    "document.export", SUBJECT, document.householdId(), "另存" + said(document) + "，写到“" + target + "”");
            return null;
        });
    }

    private static String said(FiledDocument document) {
        return document.kind().label() + "“" + document.caption() + "”（"
                + document.consent().label() + "）";
    }

    private FiledDocument replace(Actor actor, FiledDocument document, FiledState state, String reason) {
        if (mapper.end(document.id()) == 0) {
            throw new Refusal("这份刚刚被别人改过或作废了，您的改动没有写进去。请刷新后看过现在的内容再改。");
        }
        var next = document.next(database.nextId(), state, reason, actor.id(), database.now());
        mapper.insert(next);
        return next;
    }

    private FiledDocument require(long id) {
        var document = mapper.find(id);
        if (document == null) {
            throw new Refusal("找不到这份照片或扫描件，什么也没有改。请刷新后再试。");
        }
        return document;
    }
}
