package org.anjiao.device.spi;

/**
 * A terminal's answer to a command.
 *
 * @param commandId of the command
 * @param outcome what the terminal says
 * @param detail the terminal's own code or words, or null
 * @param parameters what the terminal told, for {@link CommandKind#QUERY_PARAMETERS}; otherwise null
 */
public record CommandReceipt(String commandId, Outcome outcome, String detail, TerminalParameters parameters) {
    /** An answer that tells no parameters. */
    public CommandReceipt(String commandId, Outcome outcome, String detail) {
        this(commandId, outcome, detail, null);
    }

    /** What a terminal says to a command. */
    public enum Outcome {
        DONE,
        FAILED,
        NOT_SUPPORTED
    }
}
