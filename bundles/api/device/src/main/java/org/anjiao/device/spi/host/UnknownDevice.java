package org.anjiao.device.spi.host;

/** The inventory has no such device, or has taken it out of service, or its unit does not use the driver. */
public final class UnknownDevice extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean known;

    public UnknownDevice(String hardwareId) {
        this(false, "no device " + hardwareId + " in the inventory");
    }

    private UnknownDevice(boolean known, String message) {
        super(message, null, false, false);
        this.known = known;
    }

    /** Whether the inventory has the device. */
    public boolean known() {
        return known;
    }

    /** The unit of the device's wearer has switched the driver's module off. */
    public static UnknownDevice notServed(String hardwareId, String moduleId) {
        return new UnknownDevice(true, moduleId + " is switched off for the unit of device " + hardwareId);
    }
}
