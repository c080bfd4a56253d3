package cn.shegong.attachment;

import java.util.Objects;

/** What may be corrected of a {@link FiledDocument}. */
public final class FiledDraft {
    public Long personId;
    public Long visitRoot;
    public String caption;
    public Consent consent;

    FiledDraft(FiledDocument of) {
        personId = of.personId();
        visitRoot = of.visitRoot();
        caption = of.caption();
        consent = of.consent();
    }

    FiledDocument document(FiledDocument of) {
        return new FiledDocument(
                of.id(),
                of.rootId(),
                of.version(),
                of.state(),
                of.attachmentId(),
                of.originalHash(),
                of.kind(),
                of.householdId(),
                personId,
                visitRoot,
                Objects.requireNonNullElse(caption, "").strip(),
                of.takenAt(),
                consent,
                of.voidReason(),
                of.filedBy(),
                of.filedAt());
    }
}
