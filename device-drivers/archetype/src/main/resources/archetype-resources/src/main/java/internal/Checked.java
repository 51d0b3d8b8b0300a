package ${package}.internal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.UndecodableFrame;

/** The check code of a frame. A wrong one is neither answered nor reported. */
final class Checked {
    private Checked() {}

    /** What stands between the brackets, without the check code. */
    static String content(Frame frame) throws UndecodableFrame {
        String line = new String(frame.toBytes(), StandardCharsets.ISO_8859_1);
        int star = line.lastIndexOf('*');
        if (star < 1 || line.charAt(0) != '(') {
            throw new UndecodableFrame("no check code");
        }
        String content = line.substring(1, star);
        if (!line.substring(star).equals("*" + sum(content) + ")\n")) {
            throw new UndecodableFrame("wrong check code");
        }
        return content;
    }

    /** The exclusive or of all bytes, two hexadecimal digits. */
    static String sum(String content) {
        int sum = 0;
        for (byte value : content.getBytes(StandardCharsets.ISO_8859_1)) {
            sum ^= value & 0xFF;
        }
        return String.format(Locale.ROOT, "%02X", sum);
    }
}
