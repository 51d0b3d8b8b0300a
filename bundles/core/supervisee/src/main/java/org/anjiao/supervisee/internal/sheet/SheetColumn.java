package org.anjiao.supervisee.internal.sheet;

/** A column of a table that officers fill in. */
public interface SheetColumn {
    /** What officers see, and what rows' errors name. */
    String heading();

    /** Whether the column must be there and its cells filled. */
    boolean required();

    /** What is to be filled in, for the template. */
    String guide();

    /** For the template. */
    String example();
}
