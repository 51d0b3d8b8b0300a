package org.anjiao.simulator;

/**
 * One simulated terminal.
 *
 * @param number its telephone number, up to 12 digits, or IMEI or serial number, up to 15, as its protocol has it
 * @param route where its wearer is
 * @param secret what it authenticates with, in protocols in which a secret is entered in the terminal: letters, digits
 *     and {@code - . _ ~}; empty if it has none
 */
public record TerminalPlan(String number, Route route, String secret) {
    public TerminalPlan {
        if (!number.matches("[0-9]{1,15}")) {
            throw new IllegalArgumentException("terminal number " + number);
        }
        if (!secret.matches("[0-9A-Za-z._~-]*")) {
            throw new IllegalArgumentException("secret of terminal " + number);
        }
    }

    /** A terminal without a secret. */
    public TerminalPlan(String number, Route route) {
        this(number, route, "");
    }
}
