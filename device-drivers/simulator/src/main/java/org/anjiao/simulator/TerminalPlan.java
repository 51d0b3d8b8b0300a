package org.anjiao.simulator;

/**
 * One simulated terminal.
 *
 * @param number its telephone number, up to 12 digits, or IMEI, up to 15, as its protocol has it
 * @param route where its wearer is
 */
public record TerminalPlan(String number, Route route) {
    public TerminalPlan {
        if (!number.matches("[0-9]{1,15}")) {
            throw new IllegalArgumentException("terminal number " + number);
        }
    }
}
