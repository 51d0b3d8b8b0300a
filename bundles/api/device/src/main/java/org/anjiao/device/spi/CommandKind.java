package org.anjiao.device.spi;

/** Kinds of command that a terminal may understand. Grows; a driver names those it can encode. */
public enum CommandKind {
    /** Show or speak a text to the wearer. */
    SHOW_TEXT(false),
    /** Report the position now. */
    LOCATE_NOW(true),
    /** Report the position more often for a while. */
    TRACK_TEMPORARILY(true),
    /** Change how often the terminal reports. */
    SET_PARAMETERS(false),
    /** Tell how often the terminal reports. */
    QUERY_PARAMETERS(false),
    /** Watch an area and report when it is entered or left. */
    SET_AREA(true),
    /** Forget an area. */
    DELETE_AREA(false);

    private final boolean positions;

    CommandKind(boolean positions) {
        this.positions = positions;
    }

    /** Whether it makes the terminal tell where its wearer is, which needs a lawful positioning order (Law art. 29). */
    public boolean positions() {
        return positions;
    }
}
