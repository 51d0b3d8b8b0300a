package org.anjiao.campaign.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.anjiao.campaign.Completeness;
import org.anjiao.campaign.CreateCampaign;
import org.anjiao.campaign.TaskQuery;
import org.anjiao.campaign.TaskTotals;
import org.anjiao.platform.fact.Metric;
import org.anjiao.platform.internal.fact.FactsComponent;
import org.anjiao.platform.internal.fact.FactsConfig;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.Category;
import org.junit.jupiter.api.Test;

/** A province's population on a real database with the real ledger of facts. */
class IssueAtScaleTest {
    private static final int PERSONS = 20_000;
    private static final int KEY_PERSONS = PERSONS / 10;
    private static final String CODE = "SN-2019-YHPC";

    private FactsComponent facts;

    @Test
    @SuppressWarnings("EnumOrdinal") // the index by which the readers arrays are defined
    void everyPersonHasATaskAndIsCounted() {
        try (TestStore store = TestStore.withChangelogs(
                "OSGI-INF/anjiao/platform.xml", "OSGI-INF/anjiao/hazard.xml", "OSGI-INF/anjiao/campaign.xml")) {
            World world = new World(store, clock -> {
                facts = new FactsComponent(
                        store.dataSource(), () -> "platform", store.transactions(), clock, defaults());
                return facts;
            });
            world.clock.set("2019-03-04T09:00:00");
            for (int i = 0; i < PERSONS; i++) {
                world.supervisee("p%05d".formatted(i), "2018-05-01", Category.PROBATION, i % 10 == 0, false);
            }
            Caller province = World.person("shengting", World.PROVINCE, Role.PROVINCE_OFFICER);
            world.campaigns.create(province, new CreateCampaign(CODE, null));
            world.campaigns.issue(province, CODE);

            assertThat(world.campaigns.completeness(province, CODE))
                    .isEqualTo(new Completeness(PERSONS, PERSONS, List.of()));
            assertThat(world.interviews.totals(province, CODE, null)).isEqualTo(new TaskTotals(PERSONS, 0, 0, 0));
            Map<String, long[]> sums = facts.sums(CODE, world.clock.instant());
            assertThat(sums.get(World.OFFICE)[Metric.BASE.ordinal()]).isEqualTo(PERSONS);
            assertThat(sums.get(World.OFFICE)[Metric.KEY_PERSON.ordinal()]).isEqualTo(KEY_PERSONS);
            assertThat(world.interviews
                            .tasks(province, new TaskQuery(CODE, null, null, true, null, null, null, 200))
                            .items())
                    .hasSize(200)
                    .allMatch(task -> task.key());
        }
    }

    private static FactsConfig defaults() {
        Class<?>[] type = {FactsConfig.class};
        return (FactsConfig) Proxy.newProxyInstance(
                FactsConfig.class.getClassLoader(), type, (proxy, method, args) -> method.getDefaultValue());
    }
}
