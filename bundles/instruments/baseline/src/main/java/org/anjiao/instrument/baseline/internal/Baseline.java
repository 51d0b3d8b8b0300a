package org.anjiao.instrument.baseline.internal;

import org.anjiao.supervisee.risk.spi.RiskInstrument;
import org.anjiao.supervisee.risk.spi.RiskInstrumentXml;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What officers weigh everywhere, until a province brings an instrument that was validated on its own cases. */
@Component(service = RiskInstrument.class)
public final class Baseline extends RiskInstrumentXml {
    @Activate
    public Baseline() {
        super(Baseline.class, "baseline.xml");
    }
}
