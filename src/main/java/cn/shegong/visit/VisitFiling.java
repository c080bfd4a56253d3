package cn.shegong.visit;

import cn.shegong.attachment.DocumentService;
import cn.shegong.attachment.FiledDocument;
import cn.shegong.base.Actor;
import cn.shegong.base.Right;
import cn.shegong.store.Database;
import java.util.Collection;

/** Records a visit in one go with the photos and scans that were filed with its household while it was being typed. */
public final class VisitFiling {
    private final Database database;
    private final VisitService visits;
    private final DocumentService documents;

    public VisitFiling(Database database, VisitService visits, DocumentService documents) {
        this.database = database;
        this.visits = visits;
        this.documents = documents;
    }

    /** @param documentRoots first versions of what was filed for it */
    public VisitVersion record(Actor actor, Visit visit, Collection<Long> documentRoots) {
        return database.transaction(actor, Right.RECORD, audit -> {
            var version = visits.record(actor, visit);
            // What was filed elsewhere before another household was picked stays there.
            var here = documents.ofHousehold(visit.householdId()).stream()
                    .map(FiledDocument::rootId)
                    .filter(documentRoots::contains)
                    .toList();
            documents.link(actor, here, version.rootId());
            return version;
        });
    }
}
