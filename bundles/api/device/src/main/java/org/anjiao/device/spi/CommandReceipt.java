package org.anjiao.device.spi;

/**
 * A terminal's answer to a command.
 *
 * @param commandId of the command
 * @param outcome what the terminal says
 * @param detail the terminal's own code or words, or null
 */
public record CommandReceipt(String commandId, Outcome outcome, String detail) {
    /** What a terminal says to a command. */
    public enum Outcome {
        DONE,
        FAILED,
        NOT_SUPPORTED
    }
}
