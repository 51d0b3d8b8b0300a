package org.anjiao.organization;

/** The two trees by which the same records are summed. */
public enum Axis {
    /** Who reports to whom: 韩城, 杨凌 and 西咸 stand directly below the province. */
    REPORTING,
    /** Where the territory lies by GB/T 2260: 韩城 is in 渭南. */
    ADMINISTRATIVE
}
