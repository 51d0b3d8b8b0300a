package org.anjiao.policy.spi;

import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a table of days off that is kept as a document:
 *
 * <pre>{@code
 * <holiday-table>
 *   <year number="2019" source="address of the announcement">
 *     <off from="2019-05-01" to="2019-05-04" name="劳动节"/>
 *     <work from="2019-05-05" name="劳动节"/>
 *   </year>
 * </holiday-table>
 * }</pre>
 */
public class HolidayTableXml implements HolidayTable {
    private final Years read;

    private HolidayTableXml(Years read) {
        this.read = read;
    }

    /**
     * A table whose document lies beside a class of the bundle that brings it.
     *
     * @param document the resource's name relative to that class
     * @throws IllegalArgumentException if there is no such resource, and as {@link #read}
     */
    protected HolidayTableXml(Class<?> beside, String document) {
        this(PackDocument.read(beside, document, "Holiday table", Years::new));
    }

    /**
     * Reads a table.
     *
     * @param in left open
     * @throws IllegalArgumentException if the document is malformed, a period ends before it begins, a year comes twice
     *     or a worked day is no weekend; the message names the line
     */
    public static HolidayTable read(InputStream in) {
        return new HolidayTableXml(PackDocument.read(in, "Holiday table", Years::new));
    }

    @Override
    public final Set<Integer> years() {
        return Set.copyOf(read.years);
    }

    @Override
    public final Set<LocalDate> daysOff() {
        return Set.copyOf(read.daysOff);
    }

    @Override
    public final Set<LocalDate> workedWeekends() {
        return Set.copyOf(read.worked);
    }

    private static final class Years {
        private final Set<Integer> years = new TreeSet<>();
        private final Set<LocalDate> daysOff = new TreeSet<>();
        private final Set<LocalDate> worked = new TreeSet<>();

        Years(XMLStreamReader xml) throws XMLStreamException {
            xml.nextTag();
            xml.require(XMLStreamConstants.START_ELEMENT, null, "holiday-table");
            while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                xml.require(XMLStreamConstants.START_ELEMENT, null, "year");
                readYear(xml);
            }
        }

        private void readYear(XMLStreamReader xml) throws XMLStreamException {
            int year = Integer.parseInt(PackDocument.required(xml, "number"));
            PackDocument.required(xml, "source");
            if (!years.add(year)) {
                throw new IllegalArgumentException("Year " + year + " comes twice");
            }
            while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                readPeriod(xml);
                xml.nextTag();
                xml.require(XMLStreamConstants.END_ELEMENT, null, null);
            }
        }

        private void readPeriod(XMLStreamReader xml) {
            LocalDate from = LocalDate.parse(PackDocument.required(xml, "from"));
            LocalDate to = PackDocument.date(xml, "to", from);
            PackDocument.required(xml, "name");
            Validity period = new Validity(from, to);
            switch (xml.getLocalName()) {
                case "off" -> period.from().datesUntil(to.plusDays(1)).forEach(daysOff::add);
                case "work" -> period.from().datesUntil(to.plusDays(1)).forEach(this::work);
                default -> throw new IllegalArgumentException("Unknown element " + xml.getLocalName());
            }
        }

        private void work(LocalDate day) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                throw new IllegalArgumentException(day + " is worked anyway");
            }
            worked.add(day);
        }
    }
}
