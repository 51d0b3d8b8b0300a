package org.anjiao.driver.mqttjson.internal;

import org.anjiao.device.spi.UndecodableFrame;

/**
 * {@code …/devices/DEVICE/up} for reports, {@code …/devices/DEVICE/up/receipt} for answers to commands, and {@code
 * …/devices/DEVICE/down} for commands; what stands before is the installation's.
 *
 * @param root up to the device and with it
 * @param device its identity, 1 to 64 characters
 */
record DeviceTopic(String root, String device, boolean isReceipt) {
    private static final String BEFORE = "devices";
    private static final String REPORTS = "/up";
    private static final String RECEIPTS = "/up/receipt";
    private static final String COMMANDS = "/down";

    /** @throws UndecodableFrame the topic names no device that reports or answers */
    static DeviceTopic read(String topic) throws UndecodableFrame {
        boolean receipt = topic.endsWith(RECEIPTS);
        String end = receipt ? RECEIPTS : REPORTS;
        String root = topic.endsWith(end) ? topic.substring(0, topic.length() - end.length()) : "";
        String[] levels = root.split("/", -1);
        int last = levels.length - 1;
        if (last < 1 || !levels[last - 1].equals(BEFORE) || levels[last].isEmpty() || levels[last].length() > 64) {
            throw new UndecodableFrame("the topic names no device: " + topic);
        }
        return new DeviceTopic(root, levels[last], receipt);
    }

    String ofCommands() {
        return root + COMMANDS;
    }
}
