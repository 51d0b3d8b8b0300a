package org.anjiao.campaign;

/** Tasks of a unit's subtree by state. */
public record TaskTotals(long open, long done, long exemptRequested, long exempt) {
    public long all() {
        return open + done + exemptRequested + exempt;
    }
}
