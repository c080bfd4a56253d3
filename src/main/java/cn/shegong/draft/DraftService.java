package cn.shegong.draft;

import cn.shegong.base.Actor;
import cn.shegong.base.Right;
import cn.shegong.store.Database;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps what a worker has half typed; each worker sees only his or her own. */
public final class DraftService {
    private final Database database;
    private final DraftMapper mapper;

    public DraftService(Database database) {
        this.database = database;
        this.mapper = database.mapper(DraftMapper.class);
    }

    /**
     * Puts a draft on disk in place of the earlier one; keeping the same again writes nothing.
     *
     * @param about what the form is about; empty for a new record
     * @param content the form as JSON
     * @param focusedField where the cursor stands, or empty
     */
    public void keep(Actor actor, String kind, String about, String content, String focusedField) {
        var before = mapper.find(actor.id(), kind, about);
        if (before != null
                && before.content().equals(content)
                && before.focusedField().equals(focusedField)) {
            return;
        }
        database.transaction(actor, Right.RECORD, audit -> {
            var draft = new Draft(actor.id(), kind, about, content, focusedField, database.now());
            if (mapper.update(draft) == 0) {
                mapper.insert(draft);
            }
            audit.note("draft.keep", kind, 0, "留下草稿");
            return null;
        });
    }

    public Optional<Draft> find(Actor actor, String kind, String about) {
        return Optional.ofNullable(mapper.find(actor.id(), kind, about));
    }

    /** All that the worker has half typed, newest first. */
    public List<Draft> of(Actor actor) {
        return mapper.of(actor.id());
    }

    /** How many forms each worker has half typed, by the worker's key; what stands in them stays their own. */
    public Map<Long, Integer> unfinished() {
        return mapper.unfinished().stream()
                .collect(Collectors.toMap(DraftMapper.Unfinished::workerId, DraftMapper.Unfinished::forms));
    }

    /** Drops a draft; nothing happens when there is none. */
    public void discard(Actor actor, String kind, String about) {
        if (mapper.find(actor.id(), kind, about) == null) {
            return;
        }
        database.transaction(actor, Right.RECORD, audit -> {
            mapper.delete(actor.id(), kind, about);
            audit.note("draft.discard", kind, 0, "放下草稿");
            return null;
        });
    }
}
