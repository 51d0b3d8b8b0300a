package org.anjiao.platform.internal.once;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.anjiao.platform.once.FirstAnswers;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Publishes {@link KeptAnswers}. */
@Component(service = FirstAnswers.class, configurationPid = "org.anjiao.once")
@Designate(ocd = FirstAnswersConfig.class)
public final class FirstAnswersComponent extends KeptAnswers {
    @Activate
    public FirstAnswersComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource dataSource,
            @Reference(target = "(domain=platform)") SchemaReady schema,
            @Reference Transactions transactions,
            @Reference Clock clock,
            FirstAnswersConfig config) {
        super(new AnswerTable(dataSource), transactions, clock, Duration.ofHours(config.keptHours()));
    }
}
