package org.anjiao.device.internal.frame;

import org.anjiao.device.BadFrame;
import org.anjiao.device.spi.Frame;

/**
 * A bad frame with what its replay needs.
 *
 * @param deviceNumber 0 if its session was bound to no device
 * @param authenticated whether its session accepted reports; false also where that was not noted
 */
record Stored(BadFrame frame, int deviceNumber, boolean authenticated, Frame content) {}
