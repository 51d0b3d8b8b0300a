package org.anjiao.policy.internal;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.policy.Deadlines;
import org.anjiao.policy.PackState;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.internal.editing.DraftSearch;
import org.anjiao.policy.spi.HolidayTable;
import org.anjiao.policy.spi.PackIdentity;
import org.anjiao.policy.spi.PolicyPack;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes the policy book and takes packs and tables of days off as their bundles come and go. */
@Component(service = {PolicyBook.class, Deadlines.class, Shelf.class})
public final class PolicyBookComponent extends Shelf {
    private final Logger log = LoggerFactory.getLogger(PolicyBookComponent.class);
    private final Map<HolidayTable, Integer> tables = new IdentityHashMap<>();

    /** @param schema the published versions must be there before anything is judged */
    @Activate
    public PolicyBookComponent(
            @Reference(target = "(osgi.unit.name=anjiao-policy)") JpaTemplate jpa,
            @Reference(target = "(domain=policy)") SchemaReady schema) {
        DraftSearch.published(jpa).forEach(this::publish);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addPack(PolicyPack pack) {
        List<String> findings = add(pack);
        PackIdentity identity = pack.identity();
        if (findings.isEmpty()) {
            log.info("Policy pack {} {} passed its worked cases", identity.id(), identity.version());
        } else if (tables.isEmpty()) {
            log.info("Policy pack {} {} is examined again when the days off arrive", identity.id(), identity.version());
        } else {
            log.error("Policy pack {} {} is refused: {}", identity.id(), identity.version(), findings);
        }
    }

    void removePack(PolicyPack pack) {
        remove(pack);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addTable(HolidayTable table, Map<String, Object> properties) {
        Object ranking = properties.get("service.ranking");
        synchronized (tables) {
            tables.put(table, ranking instanceof Integer rank ? rank : 0);
            count();
        }
    }

    void removeTable(HolidayTable table) {
        synchronized (tables) {
            tables.remove(table);
            count();
        }
    }

    private void count() {
        calendar(tables.entrySet().stream()
                .sorted(Map.Entry.<HolidayTable, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList());
        if (tables.isEmpty()) {
            return; // the server stops, or the days off come later
        }
        packs().stream()
                .filter(pack -> pack.state() == PackState.REFUSED)
                .forEach(pack ->
                        log.error("Policy pack {} {} is refused: {}", pack.id(), pack.version(), pack.findings()));
    }
}
