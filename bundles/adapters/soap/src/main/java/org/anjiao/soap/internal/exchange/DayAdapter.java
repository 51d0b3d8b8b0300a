package org.anjiao.soap.internal.exchange;

import java.time.LocalDate;
import javax.xml.bind.annotation.adapters.XmlAdapter;

/** Civil days as {@code xs:date} without an offset. */
public final class DayAdapter extends XmlAdapter<String, LocalDate> {
    @Override
    public LocalDate unmarshal(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    @Override
    public String marshal(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
