package org.anjiao.supervisee.risk.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An instrument of risk assessment: data only, the host counts. Registered as a service; every method gives the same answer
 * each time. What it yields is put before an officer, who concludes; nothing about a person follows from a score alone
 * (PIPL art. 24).
 */
@ConsumerType
public interface RiskInstrument {
    InstrumentIdentity identity();

    /** In the order in which they are asked. */
    List<RiskQuestion> questions();

    /** Ascending; the first begins at or below the lowest score that can be reached. */
    List<BandStart> bands();

    /** Tried when the instrument arrives: at least one for each band. An instrument that fails one is not used. */
    List<WorkedAssessment> workedCases();
}
