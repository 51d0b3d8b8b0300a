package org.anjiao.device.spi.host;

import org.anjiao.device.spi.HardwareId;

/**
 * A terminal found in the inventory.
 *
 * @param deviceId the device's identifier
 * @param deviceNumber the short number under which its observations are stored
 * @param hardwareId as the terminal stated it
 */
public record DeviceBinding(String deviceId, long deviceNumber, HardwareId hardwareId) {}
