package org.anjiao.policy.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PackStatus;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.RuleValue;
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
public final class PolicyBookComponent implements PolicyBook {
    private final Logger log = LoggerFactory.getLogger(PolicyBookComponent.class);
    private final Shelf shelf = new Shelf();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addPack(PolicyPack pack) {
        List<String> findings = shelf.add(pack);
        PackIdentity identity = pack.identity();
        if (findings.isEmpty()) {
            log.info("Policy pack {} {} passed its worked cases", identity.id(), identity.version());
        } else {
            log.error("Policy pack {} {} is refused: {}", identity.id(), identity.version(), findings);
        }
    }

    void removePack(PolicyPack pack) {
        shelf.remove(pack);
    }

    @Override
    public RuleValue rule(String code, Jurisdiction jurisdiction, LocalDate eventDate) {
        return shelf.rule(code, jurisdiction, eventDate);
    }

    @Override
    public Optional<RuleValue> find(String code, Jurisdiction jurisdiction, LocalDate eventDate) {
        return shelf.find(code, jurisdiction, eventDate);
    }

    @Override
    public LocalDate lastDay(RuleValue limit, LocalDate start) {
        return shelf.lastDay(limit, start);
    }

    @Override
    public List<PackStatus> packs() {
        return shelf.packs();
    }
}
