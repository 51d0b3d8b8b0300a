package org.anjiao.supervisee.internal;

import java.util.List;
import org.anjiao.platform.plugin.spi.PluginSelfTest;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.risk.InstrumentTrial;
import org.anjiao.supervisee.internal.risk.Instruments;
import org.anjiao.supervisee.internal.risk.RiskBook;
import org.anjiao.supervisee.risk.RiskAssessments;
import org.anjiao.supervisee.risk.RiskTriggers;
import org.anjiao.supervisee.risk.spi.RiskInstrument;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the risk assessments into the container. */
@Component(service = {RiskAssessments.class, RiskTriggers.class})
public final class RisksComponent extends RiskBook {
    @Activate
    public RisksComponent(@Reference Desk desk, @Reference Instruments instruments) {
        super(desk, instruments);
    }

    /** Takes instruments as their bundles come and go. */
    @Component(service = Instruments.class)
    public static final class InstrumentHost extends Instruments {
        private final Logger log = LoggerFactory.getLogger(InstrumentHost.class);

        @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
        void addInstrument(RiskInstrument instrument) {
            List<String> faults = add(instrument);
            if (faults.isEmpty()) {
                log.info("Risk instrument {} passed its worked cases", instrument.identity());
            } else {
                log.error("Risk instrument {} is refused: {}", instrument.identity(), faults);
            }
        }

        void removeInstrument(RiskInstrument instrument) {
            remove(instrument);
        }
    }

    /** Tries an instrument before it is installed. */
    @Component(service = PluginSelfTest.class)
    public static final class SelfTest extends InstrumentTrial {}
}
