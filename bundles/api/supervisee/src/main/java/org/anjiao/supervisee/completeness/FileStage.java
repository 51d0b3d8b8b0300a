package org.anjiao.supervisee.completeness;

/** How far a case is, by what its file must hold. */
public enum FileStage {
    /** From registration to the last day of the term. */
    ENTRY,
    /** The term is over, or the person was released. */
    EXIT
}
