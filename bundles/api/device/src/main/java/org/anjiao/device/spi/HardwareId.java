package org.anjiao.device.spi;

/**
 * The identity that a terminal states on the wire, brought by the driver to one spelling: for JT/T 808 the terminal's
 * telephone number without leading zeros, for others the IMEI or serial number.
 *
 * @param value 1 to 64 characters
 */
public record HardwareId(String value) {
    public HardwareId {
        if (value.isEmpty() || value.length() > 64) {
            throw new IllegalArgumentException("hardware id of " + value.length() + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
