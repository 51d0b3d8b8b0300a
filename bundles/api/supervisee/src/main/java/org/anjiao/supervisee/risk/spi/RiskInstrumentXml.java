package org.anjiao.supervisee.risk.spi;

import java.io.InputStream;
import java.util.List;
import org.anjiao.policy.spi.PackDocument;

/**
 * Reads an instrument that is kept as a document its authors can read, so that its bundle holds no code but this call:
 *
 * <pre>{@code
 * <risk-instrument id="baseline" version="1.0.0" zh="…" en="…" source="…">
 *   <question code="AGE" zh="…" en="…">
 *     <answer code="UNDER_25" zh="…" en="…" weight="2"/>
 *   </question>
 *   <band name="LOW" from="0"/>
 *   <case title="…" answers="AGE:UNDER_25 …" score="2" band="LOW"/>
 * </risk-instrument>
 * }</pre>
 */
public class RiskInstrumentXml implements RiskInstrument {
    private final InstrumentReader read;

    private RiskInstrumentXml(InstrumentReader read) {
        this.read = read;
    }

    /**
     * An instrument whose document lies beside a class of its bundle.
     *
     * @param document the resource's name relative to that class
     * @throws IllegalArgumentException if there is no such resource or it is malformed; the message names the place
     */
    protected RiskInstrumentXml(Class<?> beside, String document) {
        this(PackDocument.read(beside, document, "Risk instrument", InstrumentReader::new));
    }

    /**
     * Reads an instrument.
     *
     * @param in left open
     * @throws IllegalArgumentException if the document is malformed; the message names the place
     */
    public static RiskInstrument read(InputStream in) {
        return new RiskInstrumentXml(PackDocument.read(in, "Risk instrument", InstrumentReader::new));
    }

    @Override
    public final InstrumentIdentity identity() {
        return read.identity();
    }

    @Override
    public final List<RiskQuestion> questions() {
        return read.questions();
    }

    @Override
    public final List<BandStart> bands() {
        return read.bands();
    }

    @Override
    public final List<WorkedAssessment> workedCases() {
        return read.workedCases();
    }
}
