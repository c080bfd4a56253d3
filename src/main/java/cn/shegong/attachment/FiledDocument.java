package cn.shegong.attachment;

import java.time.LocalDateTime;
import java.util.function.Consumer;

/**
 * A photo, scan or PDF filed with a household: one version of what is said of it; its content never changes.
 *
 * @param rootId the first version
 * @param originalHash SHA-256 of the file as it came, in hexadecimal
 * @param personId whom it shows or is about, or null
 * @param visitRoot the first version of the visit it was taken at, or null
 * @param takenAt by the camera's clock, or null
 * @param voidReason why it is void, or empty
 * @param filedAt when this version was written
 */
public record FiledDocument(
        long id,
        long rootId,
        int version,
        FiledState state,
        long attachmentId,
        String originalHash,
        FiledKind kind,
        long householdId,
        Long personId,
        Long visitRoot,
        String caption,
        LocalDateTime takenAt,
        Consent consent,
        String voidReason,
        long filedBy,
        LocalDateTime filedAt) {

    /** The same with another caption, person or consent. */
    public FiledDocument with(Consumer<FiledDraft> change) {
        var draft = new FiledDraft(this);
        change.accept(draft);
        return draft.document(this);
    }

    FiledDocument next(long id, FiledState state, String reason, long by, LocalDateTime at) {
        return new FiledDocument(
                id,
                rootId,
                version + 1,
                state,
                attachmentId,
                originalHash,
                kind,
                householdId,
                personId,
                visitRoot,
                caption,
                takenAt,
                consent,
                reason,
                by,
                at);
    }
}
