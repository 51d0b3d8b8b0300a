package org.anjiao.simulator;

/**
 * One simulated terminal.
 *
 * @param number its telephone number, up to 12 digits
 * @param route where its wearer is
 */
public record TerminalPlan(String number, Route route) {
    public TerminalPlan {
        if (!number.matches("[0-9]{1,12}")) {
            throw new IllegalArgumentException("terminal number " + number);
        }
    }
}
