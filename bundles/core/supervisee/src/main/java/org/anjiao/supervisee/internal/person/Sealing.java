package org.anjiao.supervisee.internal.person;

/** Keeps sensitive texts of other records encrypted, with the keys of the personal fields (PIPL art. 28). */
public interface Sealing {
    /** What a text is of: one sealed as one thing does not open as another. */
    enum Column {
        REPORT,
        DIAGNOSIS
    }

    /** @return null for null */
    String seal(Column column, String text);

    /** @return null for null */
    String open(Column column, String sealed);
}
