package org.anjiao.policy;

/** From which day a limit in days or months runs; a pack says so for each limit, because sources differ. */
public enum Counting {
    /** The day of the event does not count: ten days from the 1st end with the 11th (the rule of procedure laws). */
    NEXT_DAY,
    /** The day of the event is the first day: ten days from the 1st end with the 10th. */
    SAME_DAY
}
