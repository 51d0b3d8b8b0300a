package org.anjiao.policy.spi;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * Reads a pack that is kept as a document legal staff can read, so that a pack's bundle holds no code but this call:
 *
 * <pre>{@code
 * <policy-pack id="CN-2012" version="1.0.0" jurisdiction="CN" valid-from="2012-03-01" valid-to="2020-06-30"
 *     zh="…" en="…">
 *   <rule code="EM_MAX_MONTHS" number="3" unit="CALENDAR_MONTHS" source="…" article="…" verified="false"/>
 *   <rule code="EM_GROUNDS" codes="KEY_PERSON" unit="CODES" source="…" article="…" verified="false"
 *       valid-from="…" valid-to="…"/>
 *   <case title="…" rule="EM_MAX_MONTHS" on="2019-03-31" question="LAST_DAY" given="2019-03-31" expected="2019-06-30"/>
 * </policy-pack>
 * }</pre>
 *
 * A rule without dates is valid as long as the pack is. A rule may also have a {@code title}, a {@code counting} of
 * {@link Counting} ({@code NEXT_DAY} unless it says {@code SAME_DAY}) and {@code moves-to-working-day="true"}.
 */
public class PolicyPackXml implements PolicyPack {
    private final PackIdentity identity;
    private final Validity validity;
    private final List<Rule> rules;
    private final List<WorkedCase> workedCases;

    private PolicyPackXml(PackReader read) {
        identity = read.identity();
        validity = read.validity();
        rules = List.copyOf(read.rules());
        workedCases = List.copyOf(read.workedCases());
    }

    /**
     * A pack whose document lies beside a class of the pack's bundle.
     *
     * @param beside the pack's own class
     * @param document the resource's name relative to that class
     * @throws IllegalArgumentException if there is no such resource or it is malformed; the message names the place
     */
    protected PolicyPackXml(Class<?> beside, String document) {
        this(PackDocument.read(beside, document, "Policy pack", PackReader::new));
    }

    /**
     * Reads a pack.
     *
     * @param in left open
     * @throws IllegalArgumentException if the document is malformed; the message names the place
     */
    public static PolicyPack read(InputStream in) {
        return new PolicyPackXml(PackDocument.read(in, "Policy pack", PackReader::new));
    }

    /**
     * Writes a pack as {@link #read} reads it.
     *
     * @param out left open
     */
    public static void write(PolicyPack pack, OutputStream out) {
        PackWriter.write(pack, out);
    }

    @Override
    public final PackIdentity identity() {
        return identity;
    }

    @Override
    public final Validity validity() {
        return validity;
    }

    @Override
    public final List<Rule> rules() {
        return rules;
    }

    @Override
    public final List<WorkedCase> workedCases() {
        return workedCases;
    }
}
