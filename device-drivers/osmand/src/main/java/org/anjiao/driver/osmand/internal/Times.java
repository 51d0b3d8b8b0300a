package org.anjiao.driver.osmand.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.anjiao.device.spi.UndecodableFrame;

/** Times as apps write them: seconds or milliseconds since 1970, or ISO 8601; without an offset in UTC. */
final class Times {
    /** 1e11 seconds are the year 5138, and 1e11 milliseconds were in March 1973. */
    private static final long FIRST_MILLISECONDS = 100_000_000_000L;

    private Times() {}

    static Instant parse(String text) throws UndecodableFrame {
        try {
            if (text.matches("\\d{1,15}")) {
                long number = Long.parseLong(text);
                return number < FIRST_MILLISECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
            }
            String iso = text.strip().replace(' ', 'T');
            return iso.matches(".*T.*(Z|[+-]\\d{2}:?\\d{2})")
                    ? OffsetDateTime.parse(iso.replaceAll("([+-]\\d{2})(\\d{2})$", "$1:$2"))
                            .toInstant()
                    : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new UndecodableFrame("not a time: " + text);
        }
    }
}
