package org.anjiao.policy.holidays.internal;

import org.anjiao.policy.spi.HolidayTable;
import org.anjiao.policy.spi.HolidayTableXml;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Days off and worked weekends since 2016, as the General Office of the State Council announced them. */
@Component(service = HolidayTable.class)
public final class Holidays extends HolidayTableXml {
    @Activate
    public Holidays() {
        super(Holidays.class, "holidays.xml");
    }
}
