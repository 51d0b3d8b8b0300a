package org.anjiao.platform.internal.fact;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.anjiao.platform.fact.FactLedger;
import org.anjiao.platform.fact.FactReader;
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
public final class FactsComponent extends Facts {
    @Activate
    public FactsComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource dataSource,
            @Reference(target = "(domain=platform)") SchemaReady schema,
            @Reference Transactions transactions,
            @Reference Clock clock,
            FactsConfig config) {
        super(new FactTable(dataSource), transactions, clock, Duration.ofSeconds(config.settleLimitSeconds()));
    }
}
