package org.anjiao.plugin.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.anjiao.platform.plugin.PluginFinding;
import org.anjiao.platform.plugin.PluginProblem;
import org.anjiao.platform.plugin.host.HostRefusal;
import org.anjiao.platform.plugin.host.PluginHost;

/** Examines a file before anything of it reaches the container. */
final class Examiner {
    private final Signers signers;
    private final boolean unsignedAllowed;
    private final PluginHost host;

    Examiner(Signers signers, boolean unsignedAllowed, PluginHost host) {
        this.signers = signers;
        this.unsignedAllowed = unsignedAllowed;
        this.host = host;
    }

    /**
     * What was found.
     *
     * @param manifest null if the file is no plugin
     * @param bundle null if the file is no plugin
     * @param signer null if nobody is trusted
     */
    record Examined(PluginManifest manifest, Path bundle, String signer, List<PluginFinding> findings) {
        Optional<PluginFinding> refusal() {
            return Findings.refusal(findings);
        }
    }

    /** @param inner where the bundle of an archive is put */
    Examined examine(Path file, Path inner) {
        List<PluginFinding> findings = new ArrayList<>();
        try {
            PluginFile plugin = PluginFile.open(file, inner);
            String signer = signer(plugin, findings);
            Optional<PluginManifest> manifest = PluginManifest.of(plugin.headers());
            if (manifest.isEmpty()) {
                String name = String.valueOf(plugin.headers().get("Bundle-SymbolicName"));
                findings.add(PluginFinding.of(PluginProblem.PLUGIN_NAME_INVALID, name));
                return new Examined(null, null, signer, findings);
            }
            findings.addAll(ImportLint.check(manifest.get()));
            contract(plugin.contract(), manifest.get(), findings);
            Inventory.conflict(host.bundles(), manifest.get()).ifPresent(findings::add);
            // The container takes no second bundle of the same name and version, not even to look at it.
            if (Findings.refusal(findings).isEmpty()) {
                findings.addAll(missing(plugin.bundle()));
            }
            return new Examined(manifest.get(), plugin.bundle(), signer, findings);
        } catch (Refusal e) {
            findings.add(e.finding());
            return new Examined(null, null, null, findings);
        }
    }

    /** What of a bundle that has been examined does not fit what is installed by now. */
    List<PluginFinding> fits(Path bundle) {
        try {
            Optional<PluginFinding> conflict = PluginManifest.of(
                            PluginFile.open(bundle, null).headers())
                    .flatMap(manifest -> Inventory.conflict(host.bundles(), manifest));
            return conflict.map(List::of).orElseGet(() -> missing(bundle));
        } catch (Refusal e) {
            return List.of(e.finding());
        }
    }

    private List<PluginFinding> missing(Path bundle) {
        try {
            return host.missing(bundle).stream()
                    .map(missing -> PluginFinding.of(PluginProblem.PLUGIN_UNRESOLVED, missing))
                    .toList();
        } catch (HostRefusal e) {
            return List.of(PluginFinding.of(PluginProblem.PLUGIN_FILE_UNREADABLE, String.valueOf(e.getMessage())));
        }
    }

    private String signer(PluginFile plugin, List<PluginFinding> findings) {
        if (plugin.signers().isEmpty()) {
            findings.add(
                    unsignedAllowed
                            ? PluginFinding.of(PluginProblem.PLUGIN_UNSIGNED_ACCEPTED)
                            : PluginFinding.of(PluginProblem.PLUGIN_UNSIGNED, String.valueOf(plugin.unsigned())));
            return null;
        }
        Optional<String> trusted = signers.trusted(plugin.signers());
        if (trusted.isEmpty()) {
            String stated = Signers.subject(plugin.signers().iterator().next().getSignerCertPath());
            findings.add(
                    unsignedAllowed
                            ? PluginFinding.of(PluginProblem.PLUGIN_UNSIGNED_ACCEPTED)
                            : PluginFinding.of(PluginProblem.PLUGIN_SIGNER_UNKNOWN, stated));
        }
        return trusted.orElse(null);
    }

    /** The statement is worth as much as its signature, which covers it as every other entry. */
    private static void contract(Properties contract, PluginManifest manifest, List<PluginFinding> findings) {
        if (contract == null) {
            findings.add(PluginFinding.of(PluginProblem.PLUGIN_NOT_CERTIFIED));
            return;
        }
        String version = contract.getProperty("bundleVersion", "");
        String failures = contract.getProperty("failures", "?");
        if (!version.equals(manifest.version().toString())) {
            findings.add(PluginFinding.of(PluginProblem.PLUGIN_CONTRACT_FAILED, "version " + version));
        } else if (!failures.equals("0")) {
            findings.add(PluginFinding.of(PluginProblem.PLUGIN_CONTRACT_FAILED, failures));
        }
    }
}
