package org.anjiao.plugin.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.anjiao.platform.plugin.PluginFinding;
import org.anjiao.platform.plugin.PluginProblem;
import org.anjiao.platform.plugin.PluginRecord;
import org.anjiao.platform.plugin.PluginState;

/**
 * Whether a plugin comes from whom it came before. All trusted signers may install plugins, but one must not take over
 * another's terminals or documents unnoticed. Nothing was signed before a first installation, a shipped version, or an
 * unsigned one on a test system; whoever signs the next version is then the first.
 */
final class SignerContinuity {
    /** That had been in use; what was refused or waits says nothing. */
    private static final Set<PluginState> USED =
            EnumSet.of(PluginState.ACTIVE, PluginState.ROLLED_BACK, PluginState.REMOVED);

    private static final String NOBODY = "—";

    private SignerContinuity() {}

    /**
     * The finding if the signer differs from that of the version in use, or of the last one if none is in use: taking a
     * plugin out first is no way round.
     *
     * @param records latest first
     */
    static Optional<PluginFinding> broken(List<PluginRecord> records, PluginRecord candidate) {
        List<PluginRecord> used = records.stream()
                .filter(record -> USED.contains(record.state()))
                .filter(record -> record.moduleId().equals(candidate.moduleId()))
                .toList();
        String now = candidate.signer() == null ? null : Findings.plain(candidate.signer());
        return used.stream()
                .filter(record -> record.state() == PluginState.ACTIVE)
                .findFirst()
                .or(() -> used.stream().findFirst())
                .map(PluginRecord::signer)
                .filter(before -> !Objects.equals(before, now))
                .map(before ->
                        PluginFinding.of(PluginProblem.PLUGIN_SIGNER_CHANGED, before, now == null ? NOBODY : now));
    }

    /** What is on record of a plugin whose change of signer has been confirmed. */
    static List<PluginFinding> confirmed(PluginRecord awaiting) {
        List<PluginFinding> findings = new ArrayList<>();
        for (PluginFinding finding : awaiting.findings()) {
            if (finding.code() == PluginProblem.PLUGIN_SIGNER_CHANGED) {
                List<String> signers = finding.arguments();
                findings.add(PluginFinding.of(
                        PluginProblem.PLUGIN_SIGNER_CONFIRMED, signers.get(0), signers.get(1), awaiting.by()));
            } else {
                findings.add(finding);
            }
        }
        return findings;
    }
}
