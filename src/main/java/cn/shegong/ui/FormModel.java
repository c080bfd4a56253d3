package cn.shegong.ui;

/** What an {@link EntryForm} asks of the view model behind it. */
public interface FormModel {
    FormState state();

    /** Calls back on any change of any field. */
    void onChange(Runnable changed);

    /** @param next true to begin the next record of the same round */
    void save(boolean next);

    /**
     * Puts what is half typed on disk, if anything was typed.
     *
     * @param focusedField the id of the control that has the cursor, or empty
     */
    void keepDraft(String focusedField);

    /** Drops the draft and begins afresh. */
    void discardDraft();
}
