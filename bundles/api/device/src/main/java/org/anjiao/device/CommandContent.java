package org.anjiao.device;

import org.anjiao.device.spi.CommandKind;
import org.anjiao.device.spi.DeviceArea;

/**
 * What a device shall do. Which fields are used depends on the kind; the others are null.
 *
 * @param kind what kind of command it is
 * @param text {@code SHOW_TEXT}: 1 to 200 characters
 * @param intervalSeconds {@code TRACK_TEMPORARILY}: between two reports, 1 to 65,535
 * @param durationSeconds {@code TRACK_TEMPORARILY}: for how long, from the interval up to 24 h
 * @param reportingIntervalSeconds {@code SET_PARAMETERS}: between two reports, 1 to 86,400, or null to leave it
 * @param heartbeatIntervalSeconds {@code SET_PARAMETERS}: between two signs of life, 1 to 86,400, or null to leave it
 * @param area {@code SET_AREA}
 * @param areaNumber {@code DELETE_AREA}: at least 1
 * @param areaShape {@code DELETE_AREA}: with which it was set
 */
public record CommandContent(
        CommandKind kind,
        String text,
        Integer intervalSeconds,
        Integer durationSeconds,
        Integer reportingIntervalSeconds,
        Integer heartbeatIntervalSeconds,
        DeviceArea area,
        Integer areaNumber,
        DeviceArea.Shape areaShape) {

    /** Shows a text to the wearer. */
    public static CommandContent text(String text) {
        return new CommandContent(CommandKind.SHOW_TEXT, text, null, null, null, null, null, null, null);
    }

    /** A command that needs no more than its kind. */
    public static CommandContent of(CommandKind kind) {
        return new CommandContent(kind, null, null, null, null, null, null, null, null);
    }
}
