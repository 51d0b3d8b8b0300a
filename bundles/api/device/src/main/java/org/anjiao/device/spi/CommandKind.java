package org.anjiao.device.spi;

/** Kinds of command that a terminal may understand. Grows; a driver names those it can encode. */
public enum CommandKind {
    /** Show or speak a text to the wearer. */
    SHOW_TEXT,
    /** Report the position now. */
    LOCATE_NOW
}
