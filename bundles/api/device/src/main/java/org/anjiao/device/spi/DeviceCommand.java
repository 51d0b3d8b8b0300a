package org.anjiao.device.spi;

import java.time.Duration;

/**
 * Something that a terminal shall do, in SI units and WGS-84. Grows; a driver refuses what it does not know. A terminal
 * may be given the same command twice, since the host repeats it until an answer is stored.
 */
public sealed interface DeviceCommand
        permits DeviceCommand.ShowText,
                DeviceCommand.LocateNow,
                DeviceCommand.TrackTemporarily,
                DeviceCommand.SetParameters,
                DeviceCommand.QueryParameters,
                DeviceCommand.SetArea,
                DeviceCommand.DeleteArea {
    /** The command's identifier, returned in its {@link CommandReceipt}. The same when the command is repeated. */
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

    /**
     * Report the position more often for a while.
     *
     * @param interval between two reports, whole seconds
     * @param duration how long from the arrival of the command, whole seconds, at least {@code interval}
     */
    record TrackTemporarily(String commandId, Duration interval, Duration duration) implements DeviceCommand {
        @Override
        public CommandKind kind() {
            return CommandKind.TRACK_TEMPORARILY;
        }
    }

    /**
     * Change how often the terminal reports. Where a terminal reports to is not to be changed from here.
     *
     * @param parameters at least one of them not null
     */
    record SetParameters(String commandId, TerminalParameters parameters) implements DeviceCommand {
        @Override
        public CommandKind kind() {
            return CommandKind.SET_PARAMETERS;
        }
    }

    /** Tell how often the terminal reports; the answer stands in {@link CommandReceipt#parameters}. */
    record QueryParameters(String commandId) implements DeviceCommand {
        @Override
        public CommandKind kind() {
            return CommandKind.QUERY_PARAMETERS;
        }
    }

    /** Watch an area. */
    record SetArea(String commandId, DeviceArea area) implements DeviceCommand {
        @Override
        public CommandKind kind() {
            return CommandKind.SET_AREA;
        }
    }

    /**
     * Forget an area.
     *
     * @param shape with which it was set
     */
    record DeleteArea(String commandId, int areaNumber, DeviceArea.Shape shape) implements DeviceCommand {
        @Override
        public CommandKind kind() {
            return CommandKind.DELETE_AREA;
        }
    }
}
