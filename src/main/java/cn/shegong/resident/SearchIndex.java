package cn.shegong.resident;

import cn.shegong.store.Database;
import cn.shegong.store.RowWatcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The search keys of everyone in memory, about 500 bytes each, so that an answer is there at every letter: what stands
 * in the middle of a name or a number no index of the store can find. It is read at the first search; after a change
 * only what was changed is read again. All keys lie in one text one after the other, which the processor reads much
 * faster than as many texts here and there. Not to be asked inside a transaction or a snapshot, whose view it would keep.
 */
final class SearchIndex {
    /**
     * One that can be found.
     *
     * @param relatedId the row of another table that it tells of too: a person's household, a household's head; or null
     * @param villageId null when not known
     * @param key as of {@link SearchWords#key}
     * @param village name, or empty
     * @param sortKey pinyin of the name with blanks between
     * @param gone dead, moved out or closed: comes last
     */
    record Entry(long id, Long relatedId, Long villageId, String key, String village, String sortKey, boolean gone) {
        Entry {
            key = key == null ? "" : key;
            village = village == null ? "" : village;
            sortKey = sortKey == null ? "" : sortKey;
        }

        String text() {
            return key + IN + village + END;
        }

        boolean has(List<String> words) {
            for (var word : words) {
                if (!key.contains(word) && !village.contains(word)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Reads entries; all of them when no keys are given. */
    interface Source {
        List<Entry> entries(List<Long> ids);
    }

    private static final int AT_ONCE = 500;
    private static final int RANKS = 3;
    /** Between a key and its village, and between entries; nobody types them. */
    private static final char IN = '\u0001';

    private static final char END = '\u0002';
    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::gone).thenComparing(Entry::sortKey).thenComparing(Entry::id);

    private final Source source;
    private final Map<Long, Entry> byId = new HashMap<>();
    private final List<Entry> sorted = new ArrayList<>();
    /** The texts of the sorted entries, and where each begins; the last number is the end. */
    private String text = "";

    private int[] starts = {0};

    // What is noted by the writer and worked off by the next search.
    private final Set<Long> stale = new HashSet<>();
    private final Set<Long> staleRelated = new HashSet<>();
    private boolean allStale = true;

    /** @param table of the entries; persons or households */
    SearchIndex(Database database, String table, Source source) {
        this.source = source;
        watch(database, table, stale::addAll);
    }

    /** Reads an entry again whenever the row of this table is changed that it tells of too. */
    SearchIndex relatedTo(Database database, String table) {
        watch(database, table, staleRelated::addAll);
        return this;
    }

    /** Reads everything again whenever something is changed in a table that many entries tell of. */
    SearchIndex whollyBy(Database database, String table) {
        watch(database, table, ids -> allStale = true);
        return this;
    }

    private void watch(Database database, String table, Consumer<Set<Long>> note) {
        database.watch(table, new RowWatcher() {
            @Override
            public void changed(Set<Long> ids) {
                synchronized (stale) {
                    note.accept(ids);
                }
            }

            @Override
            public void everything() {
                synchronized (stale) {
                    allStale = true;
                }
            }
        });
    }

    /**
     * Keys of those that have every word: whose surname sounds just so first (wang before wan-gui), then those in whom a
     * name or number begins so, who is gone last.
     */
    synchronized List<Long> search(List<String> words, int limit) {
        refresh();
        var found = new ArrayList<List<Long>>();
        for (int i = 0; i < 2 * RANKS; i++) {
            found.add(new ArrayList<>());
        }
        var rarest = words.stream().max(Comparator.comparing(String::length)).orElseThrow();
        int entry = 0;
        for (int at = text.indexOf(rarest); at >= 0; at = text.indexOf(rarest, starts[entry])) {
            while (starts[entry + 1] <= at) {
                entry++;
            }
            take(sorted.get(entry), words, found, limit);
            entry++;
            if (found.get(0).size() == limit) {
                break;
            }
        }
        return found.stream().flatMap(List::stream).limit(limit).toList();
    }

    private static void take(Entry entry, List<String> words, List<List<Long>> found, int limit) {
        if (words.size() == 1 || entry.has(words)) {
            var same = found.get(entry.gone() ? RANKS + rank(entry, words.get(0)) : rank(entry, words.get(0)));
            if (same.size() < limit) {
                same.add(entry.id());
            }
        }
    }

    private static int rank(Entry entry, String word) {
        if (entry.sortKey().startsWith(word) && entry.sortKey().startsWith(" ", word.length())) {
            return 0;
        }
        return entry.key().contains(" " + word) ? 1 : 2;
    }

    private void refresh() {
        boolean all;
        Set<Long> ids;
        Set<Long> related;
        synchronized (stale) {
            all = allStale;
            ids = new HashSet<>(stale);
            related = new HashSet<>(staleRelated);
            allStale = false;
            stale.clear();
            staleRelated.clear();
        }
        try {
            if (all) {
                byId.clear();
                sorted.clear();
                source.entries(List.of()).forEach(entry -> byId.put(entry.id(), entry));
                sorted.addAll(byId.values());
                sorted.sort(ORDER);
            } else {
                if (!related.isEmpty()) {
                    sorted.stream().filter(e -> related.contains(e.relatedId())).forEach(e -> ids.add(e.id()));
                }
                replace(new ArrayList<>(ids));
            }
            if (all || !ids.isEmpty()) {
                lay();
            }
        } catch (RuntimeException e) {
            synchronized (stale) {
                allStale = true;
            }
            throw e;
        }
    }

    private void lay() {
        var texts = new StringBuilder(text.length() + 1000);
        starts = new int[sorted.size() + 1];
        for (int i = 0; i < sorted.size(); i++) {
            texts.append(sorted.get(i).text());
            starts[i + 1] = texts.length();
        }
        text = texts.toString();
    }

    private void replace(List<Long> ids) {
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            var some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            some.forEach(this::remove);
            source.entries(some).forEach(this::add);
        }
    }

    private void remove(long id) {
        var before = byId.remove(id);
        if (before != null) {
            sorted.remove(Collections.binarySearch(sorted, before, ORDER));
        }
    }

    private void add(Entry entry) {
        byId.put(entry.id(), entry);
        sorted.add(-Collections.binarySearch(sorted, entry, ORDER) - 1, entry);
    }
}
