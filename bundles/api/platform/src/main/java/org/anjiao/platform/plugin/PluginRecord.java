package org.anjiao.platform.plugin;

import java.time.Instant;
import java.util.List;

/**
 * One version of one plugin and what became of it. For a file that could not be read as a plugin, what is not known is
 * null.
 *
 * @param id of the record; for a shipped plugin its module and version
 * @param moduleId kind and name, such as {@code driver.jt808}: the same for all versions
 * @param kind its extension point
 * @param symbolicName of its bundle
 * @param version of its bundle
 * @param vendor as its bundle states it; may be null
 * @param signer subject of the certificate that signed it; null if unsigned or shipped
 * @param fingerprint SHA-256 of its bundle in hexadecimal; null for a shipped plugin
 * @param fileName as it was uploaded; null for a shipped plugin
 * @param by account that installed it; null for a shipped plugin
 * @param at when the record came to its state; null for a shipped plugin
 * @param state what became of it
 * @param findings in the order in which they were found
 */
public record PluginRecord(
        String id,
        String moduleId,
        PluginKind kind,
        String symbolicName,
        String version,
        String vendor,
        String signer,
        String fingerprint,
        String fileName,
        String by,
        Instant at,
        PluginState state,
        List<PluginFinding> findings) {
    public PluginRecord {
        findings = List.copyOf(findings);
    }

    /** The same plugin in another state. */
    public PluginRecord in(PluginState next, String account, Instant when, List<PluginFinding> found) {
        return new PluginRecord(
                id,
                moduleId,
                kind,
                symbolicName,
                version,
                vendor,
                signer,
                fingerprint,
                fileName,
                account,
                when,
                next,
                found);
    }
}
