package org.anjiao.device.spi;

/**
 * What a terminal tells of itself as a product, for example JT/T 808, 0x0100 and 0x0107. Each text is null where the
 * terminal did not tell it; blanks and control characters are taken out of it, and it is cut to {@link #LONGEST}.
 *
 * @param maker who made it, by the maker's own code
 * @param model type of the terminal
 * @param serial the maker's number of this terminal
 * @param hardware version of the hardware
 * @param firmware version of the firmware
 * @param iccid number of the SIM card
 */
public record TerminalAttributes(
        String maker, String model, String serial, String hardware, String firmware, String iccid) {
    /** Characters of a text at most. */
    public static final int LONGEST = 80;

    public TerminalAttributes {
        maker = clean(maker);
        model = clean(model);
        serial = clean(serial);
        hardware = clean(hardware);
        firmware = clean(firmware);
        iccid = clean(iccid);
    }

    /** Of a terminal that tells its firmware's version only. */
    public static TerminalAttributes firmware(String version) {
        return new TerminalAttributes(null, null, null, null, version, null);
    }

    /** What is known when a later message tells these: what it leaves out stays. */
    public TerminalAttributes updatedBy(TerminalAttributes later) {
        return new TerminalAttributes(
                later.maker == null ? maker : later.maker,
                later.model == null ? model : later.model,
                later.serial == null ? serial : later.serial,
                later.hardware == null ? hardware : later.hardware,
                later.firmware == null ? firmware : later.firmware,
                later.iccid == null ? iccid : later.iccid);
    }

    private static String clean(String text) {
        if (text == null) {
            return null;
        }
        String clean = text.replaceAll("\\p{Cntrl}", " ").strip();
        if (clean.isEmpty()) {
            return null;
        }
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }
}
