package org.anjiao.platform.export;

/** Which requests a list shows. */
public enum ExportBox {
    /** What the caller has asked for, whatever became of it. */
    MINE,
    /** What waits for a decision that the caller may take. */
    TO_APPROVE
}
