package org.yidan.designer.release.difference;

/**
 * One thing a draft changes.
 *
 * @param where the process, form or table, by its name
 * @param what the step, field or row
 * @param detail which setting of it, as the file writes it; empty where the kind says enough
 * @param before what it was; empty for what is new
 * @param after what it becomes; empty for what is gone
 */
public record Change(Kind kind, String where, String what, String detail, String before, String after) {

    /** What sort of change; the key of its words. */
    public enum Kind {
        SAME_TAG,
        PROCESS_NEW,
        STEP_ADDED,
        STEP_REMOVED,
        STEP_RENAMED,
        STEP_MOVED,
        POST,
        LIMIT,
        STEP_FORM,
        CONDITION,
        TEXT,
        SETTING,
        PICTURE,
        FORM_NEW,
        FORM_REMOVED,
        FIELD_ADDED,
        FIELD_REMOVED,
        FIELD_CHANGED,
        FIELDS_MOVED,
        TABLE_NEW,
        ROW_ADDED,
        ROW_REMOVED,
        ROW_CHANGED,
        ROWS_MOVED,
        TABLE_SETTING
    }

    static Change of(Kind kind, String where, String what) {
        return new Change(kind, where, what, "", "", "");
    }
}
