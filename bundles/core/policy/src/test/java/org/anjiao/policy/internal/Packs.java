package org.anjiao.policy.internal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.anjiao.policy.spi.PolicyPack;
import org.anjiao.policy.spi.PolicyPackXml;

/** Small packs for tests. */
final class Packs {
    private static final String CASE =
            "<case title='holds' rule='LIMIT' on='2019-03-31' question='VALUE' expected='%s'/>";

    private Packs() {}

    /** A pack of one rule LIMIT in days. */
    static PolicyPack limit(String id, String version, String jurisdiction, int days) {
        return limit(id, version, jurisdiction, days, days);
    }

    /** The same with a worked case that expects another number, perhaps. */
    static PolicyPack limit(String id, String version, String jurisdiction, int days, int expected) {
        return pack(
                id,
                version,
                jurisdiction,
                "<rule code='LIMIT' number='" + days
                        + "' unit='CALENDAR_DAYS' source='test' article='1' verified='true'/>"
                        + CASE.formatted(expected));
    }

    static PolicyPack pack(String id, String version, String jurisdiction, String content) {
        return PolicyPackXml.read(stream("<policy-pack id='" + id + "' version='" + version + "' jurisdiction='"
                + jurisdiction + "' zh='试' en='test' valid-from='2019-01-01' valid-to='2019-12-31'>" + content
                + "</policy-pack>"));
    }

    static ByteArrayInputStream stream(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }
}
