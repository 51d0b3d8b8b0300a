package org.anjiao.platform.internal.fact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import javax.sql.DataSource;
import org.anjiao.platform.Page;
import org.anjiao.platform.fact.Fact;
import org.anjiao.platform.fact.FactLedger;
import org.anjiao.platform.fact.FactReader;
import org.anjiao.platform.fact.Metric;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Publishes {@link Facts}. */
@Component(
        service = {FactLedger.class, FactReader.class},
        configurationPid = "org.anjiao.facts")
@Designate(ocd = FactsConfig.class)
public final class FactsComponent implements FactLedger, FactReader {
    private final Facts facts;

    @Activate
    public FactsComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource dataSource,
            @Reference(target = "(domain=platform)") SchemaReady schema,
            @Reference Transactions transactions,
            @Reference Clock clock,
            FactsConfig config) {
        facts = new Facts(
                new FactTable(dataSource), transactions, clock, Duration.ofSeconds(config.settleLimitSeconds()));
    }

    @Override
    public void append(Collection<Fact> more) {
        facts.append(more);
    }

    @Override
    public Map<String, long[]> sums(String scope, Instant asOf) {
        return facts.sums(scope, asOf);
    }

    @Override
    public Page<CountedRecord> records(
            String scope, Collection<String> unitIds, Metric metric, Instant asOf, String cursor, int limit) {
        return facts.records(scope, unitIds, metric, asOf, cursor, limit);
    }
}
