package org.anjiao.supervisee.internal.risk;

import java.util.ArrayList;
import java.util.List;
import org.anjiao.platform.plugin.PluginKind;
import org.anjiao.platform.plugin.spi.PluginSelfTest;
import org.anjiao.supervisee.risk.spi.RiskInstrument;

/** Examines an instrument that a province is about to install. */
public class InstrumentTrial implements PluginSelfTest {
    @Override
    public PluginKind kind() {
        return PluginKind.INSTRUMENT;
    }

    @Override
    public List<String> faults(Object plugin, String name, String version) {
        if (!(plugin instanceof RiskInstrument instrument)) {
            return List.of(plugin.getClass().getName() + " is no RiskInstrument of this server");
        }
        List<String> faults = new ArrayList<>(InstrumentExaminer.faults(instrument));
        if (instrument.identity() != null && !name.equals(instrument.identity().id())) {
            faults.add("the instrument calls itself " + instrument.identity().id() + ", its bundle " + name);
        }
        return faults;
    }
}
