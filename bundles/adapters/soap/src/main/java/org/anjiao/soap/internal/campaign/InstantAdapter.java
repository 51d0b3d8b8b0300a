package org.anjiao.soap.internal.campaign;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import javax.xml.bind.annotation.adapters.XmlAdapter;
import org.anjiao.platform.Shanghai;

/** Instants as {@code xs:dateTime} with the offset of Asia/Shanghai. */
public final class InstantAdapter extends XmlAdapter<String, Instant> {
    @Override
    public Instant unmarshal(String text) {
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }

    @Override
    public String marshal(Instant instant) {
        return instant == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(Shanghai.ZONE));
    }
}
