package org.anjiao.device.spi.host;

/** The inventory has no such device, or has taken it out of service. */
public final class UnknownDevice extends Exception {
    private static final long serialVersionUID = 1L;

    public UnknownDevice(String hardwareId) {
        super("no device " + hardwareId + " in the inventory", null, false, false);
    }
}
