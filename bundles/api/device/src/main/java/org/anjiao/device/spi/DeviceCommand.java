package org.anjiao.device.spi;

/** Something that a terminal shall do. Grows; a driver refuses what it does not know. */
public sealed interface DeviceCommand permits DeviceCommand.ShowText, DeviceCommand.LocateNow {
    /** The command's identifier, returned in its {@link CommandReceipt}. */
    String commandId();

    CommandKind kind();

    /**
     * Show or speak a text to the wearer.
     *
     * @param text 1 to 200 characters
     */
    record ShowText(String commandId, String text) implements DeviceCommand {
        @Override
        public CommandKind kind() {
            return CommandKind.SHOW_TEXT;
        }
    }

    /** Report the position now. */
    record LocateNow(String commandId) implements DeviceCommand {
        @Override
        public CommandKind kind() {
            return CommandKind.LOCATE_NOW;
        }
    }
}
