package org.anjiao.supervisee.internal.risk;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anjiao.platform.ProblemException;
import org.anjiao.supervisee.risk.RiskProblem;
import org.anjiao.supervisee.risk.spi.RiskInstrument;

/** The instruments that are installed and hold what their extension point asks. They come and go while this is read. */
public class Instruments {
    private final List<RiskInstrument> sound = new CopyOnWriteArrayList<>();

    /** @return what is wrong with it; it is used only if nothing is */
    public List<String> add(RiskInstrument instrument) {
        List<String> faults = InstrumentExaminer.faults(instrument);
        if (faults.isEmpty()) {
            sound.add(instrument);
        }
        return faults;
    }

    public void remove(RiskInstrument instrument) {
        sound.remove(instrument);
    }

    List<RiskInstrument> all() {
        return sound.stream()
                .sorted(Comparator.comparing(
                        (RiskInstrument one) -> one.identity().id()))
                .toList();
    }

    /** The one that came last, if a new version stands beside the old one during an upgrade. */
    RiskInstrument require(String id) {
        return sound.stream()
                .filter(instrument -> instrument.identity().id().equals(id))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new ProblemException(RiskProblem.RISK_INSTRUMENT_UNKNOWN, "instrumentId", id));
    }
}
