package cn.shegong.resident;

/** One field of a kind of record: what forms, exports and the history of corrections need to know of it. */
public interface RecordField<T> {
    /** The name of the record's component. */
    String field();

    String label();

    /** What people read, numbers masked; empty when there is nothing. */
    String text(T record);
}
