package org.anjiao.policy.internal;

import java.util.List;
import org.anjiao.policy.PackFinding;
import org.anjiao.policy.PackState;
import org.anjiao.policy.PackStatus;
import org.anjiao.policy.spi.PackIdentity;
import org.anjiao.policy.spi.PolicyPack;

/**
 * A version that has arrived.
 *
 * @param identity as the pack gave it on arrival
 * @param published whether it was published here; otherwise its bundle is installed
 * @param findings why it is refused; empty if it is not
 */
record HeldPack(PolicyPack pack, PackIdentity identity, boolean published, List<PackFinding> findings) {
    boolean accepted() {
        return findings.isEmpty();
    }

    boolean is(String id, String version) {
        return identity.id().equals(id) && identity.version().equals(version);
    }

    PackStatus status(PackState state) {
        boolean refused = state == PackState.REFUSED;
        return new PackStatus(
                identity.id(),
                identity.version(),
                identity.zh(),
                identity.en(),
                identity.jurisdiction(),
                refused ? null : pack.validity().from(),
                refused ? null : pack.validity().to(),
                state,
                refused ? 0 : pack.rules().size(),
                published,
                findings.stream().map(PackFinding::en).toList());
    }
}
