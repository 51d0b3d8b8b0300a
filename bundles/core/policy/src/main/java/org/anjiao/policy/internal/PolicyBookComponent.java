package org.anjiao.policy.internal;

import java.util.List;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.spi.PackIdentity;
import org.anjiao.policy.spi.PolicyPack;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes the policy book and takes packs as their bundles come and go. */
@Component(service = PolicyBook.class)
public final class PolicyBookComponent extends Shelf {
    private final Logger log = LoggerFactory.getLogger(PolicyBookComponent.class);

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addPack(PolicyPack pack) {
        List<String> findings = add(pack);
        PackIdentity identity = pack.identity();
        if (findings.isEmpty()) {
            log.info("Policy pack {} {} passed its worked cases", identity.id(), identity.version());
        } else {
            log.error("Policy pack {} {} is refused: {}", identity.id(), identity.version(), findings);
        }
    }

    void removePack(PolicyPack pack) {
        remove(pack);
    }
}
