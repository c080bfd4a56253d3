package cn.shegong.audit;

import cn.shegong.resident.FieldChange;
import java.util.List;

/** One record and what a deed changed in it, field by field, numbers masked. */
public record ChangedRecord(Concerned record, List<FieldChange> fields) {
    public ChangedRecord {
        fields = List.copyOf(fields);
    }
}
