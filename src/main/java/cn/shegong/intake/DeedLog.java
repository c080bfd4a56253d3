package cn.shegong.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What taking a list did, each record once; keys and batch are for the caller to give. */
final class DeedLog {
    private final Map<Integer, PreviewRow> taken;
    private final Set<String> noted = new HashSet<>();
    private final List<Deed> deeds = new ArrayList<>();

    /** @param taken the rows that are taken, by their index */
    DeedLog(Map<Integer, PreviewRow> taken) {
        this.taken = taken;
    }

    /** In the order of the work. */
    List<Deed> deeds() {
        return deeds;
    }

    /** A village or group, which belongs to no row. */
    void made(Deed.Kind kind, long id) {
        deeds.add(new Deed(0, 0, "", 0, kind, id, true));
    }

    void added(int index, Deed.Kind kind, long id) {
        note(index, kind, id, true);
    }

    void changed(int index, Deed.Kind kind, long id) {
        note(index, kind, id, false);
    }

    private void note(int index, Deed.Kind kind, long id, boolean added) {
        var row = taken.containsKey(index) ? taken.get(index).row() : null;
        if (noted.add(kind + " " + id)) {
            deeds.add(
                    new Deed(0, 0, row == null ? "" : row.sheet(), row == null ? 0 : row.rowNumber(), kind, id, added));
        }
    }
}
