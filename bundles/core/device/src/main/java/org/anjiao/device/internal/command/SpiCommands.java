package org.anjiao.device.internal.command;

import java.time.Duration;
import org.anjiao.device.CommandContent;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.TerminalParameters;

/** Makes of a stored command what a driver encodes. */
final class SpiCommands {
    private SpiCommands() {}

    static DeviceCommand of(String id, CommandContent content) {
        return switch (content.kind()) {
            case SHOW_TEXT -> new DeviceCommand.ShowText(id, content.text());
            case LOCATE_NOW -> new DeviceCommand.LocateNow(id);
            case TRACK_TEMPORARILY ->
                new DeviceCommand.TrackTemporarily(
                        id, seconds(content.intervalSeconds()), seconds(content.durationSeconds()));
            case SET_PARAMETERS ->
                new DeviceCommand.SetParameters(
                        id,
                        new TerminalParameters(
                                seconds(content.reportingIntervalSeconds()),
                                seconds(content.heartbeatIntervalSeconds())));
            case QUERY_PARAMETERS -> new DeviceCommand.QueryParameters(id);
            case SET_AREA -> new DeviceCommand.SetArea(id, content.area());
            case DELETE_AREA -> new DeviceCommand.DeleteArea(id, content.areaNumber(), content.areaShape());
        };
    }

    /** Null for null. */
    static Duration seconds(Integer seconds) {
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }
}
