package org.anjiao.plugin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.plugin.Modules.ModuleView;
import org.anjiao.platform.plugin.host.HostedBundle;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.testkit.MovableClock;
import org.anjiao.testkit.TestAccess;
import org.anjiao.testkit.TestUnits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A unit follows the nearest above it that has decided. */
class ModuleSwitchesTest {
    private static final Caller PROVINCE = new Caller("it", "省厅", "province", Set.of(Role.PROVINCE_IT));
    private static final Caller CITY = new Caller("city", "市局", "city", Set.of(Role.UNIT_ADMINISTRATOR));
    private static final Caller OFFICER = new Caller("officer", "市局", "city", Set.of(Role.CITY_OFFICER));
    private static final String MODULE = "driver.toy";
    private static final Map<String, String> PARENTS =
            new HashMap<>(Map.of("city", "province", "county", "city", "office", "county", "othercity", "province"));

    private final TestUnits units = new TestUnits()
            .add("province", "61", UnitType.PROVINCE_JUSTICE, null, "61")
            .add("city", "6101", UnitType.CITY_JUSTICE, "province", "6101")
            .add("county", "610103", UnitType.COUNTY_JUSTICE, "city", "610103")
            .add("office", "610103001", UnitType.JUSTICE_OFFICE, "county", null)
            .add("othercity", "6102", UnitType.CITY_JUSTICE, "province", "6102");
    private final List<AuditRecord> audited = new ArrayList<>();
    private final FakeHost host = new FakeHost();
    private TestStore store;

    @BeforeEach
    void open() {
        store = TestStore.withChangelogs("OSGI-INF/anjiao/plugin.xml");
        host.ship("1.0.0");
        host.ship("1.1.0");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private ModuleSwitches switches() {
        AuditLog audit = new AuditLog() {
            @Override
            public void record(Caller actor, AuditRecord record) {
                audited.add(record);
            }

            @Override
            public Verification verify() {
                throw new UnsupportedOperationException();
            }
        };
        return new ModuleSwitches(
                new SwitchTable(store.dataSource()),
                host::bundles,
                units,
                new TestAccess(units),
                audit,
                store.transactions(),
                new MovableClock("2019-03-31T09:00"));
    }

    @Test
    void isOnUntilSomebodyDecides() {
        ModuleSwitches switches = switches();
        assertThat(switches.enabledFor(MODULE, "office")).isTrue();
        assertThat(switches.list(CITY, null)).containsExactly(view("1.1.0", true, null, null));
    }

    /** No bureau decides whether the law holds for it. */
    @Test
    void aRulePackIsNoBureausToSwitchOff() {
        host.bundles.put("mvn:law", module("policy.cn2012", "org.anjiao.policy.spi.PolicyPack"));
        assertThat(Inventory.plugins(host.bundles()))
                .extracting(PluginManifest::moduleId)
                .contains("policy.cn2012");
        ModuleSwitches switches = switches();
        assertThat(switches.list(CITY, null)).extracting(ModuleView::id).containsExactly(MODULE);
        assertProblem("MODULE_UNKNOWN", () -> switches.decide(CITY, "policy.cn2012", null, false));
    }

    /** They are asked where a document is sent and a report laid out. */
    @Test
    void routesAndReportFormatsAreABureausToSwitchOff() {
        host.bundles.put("mvn:court", module("agency.court", "org.anjiao.exchange.spi.AgencyRoute"));
        host.bundles.put("mvn:form", module("report.shaanxi", "org.anjiao.report.spi.ReportFormat"));
        ModuleSwitches switches = switches();
        assertThat(switches.list(CITY, null))
                .extracting(ModuleView::id)
                .containsExactly("agency.court", MODULE, "report.shaanxi");
        switches.decide(CITY, "agency.court", "county", false);
        assertThat(switches.enabledFor("agency.court", "office")).isFalse();
        assertThat(switches.enabledFor("agency.court", "city")).isTrue();
    }

    private static HostedBundle module(String name, String service) {
        return new HostedBundle(
                "mvn:" + name,
                true,
                Map.of(
                        "Bundle-SymbolicName", "org.anjiao." + name,
                        "Bundle-Version", "1.0.0",
                        "Provide-Capability", "osgi.service;objectClass:List<String>=\"" + service + "\""));
    }

    @Test
    void followsTheNearestDecisionAbove() {
        ModuleSwitches switches = switches();
        switches.decide(PROVINCE, MODULE, null, false);
        assertThat(switches.enabledFor(MODULE, "office")).isFalse();
        assertThat(switches.decide(CITY, MODULE, null, true)).isEqualTo(view("1.1.0", true, true, "city"));
        assertThat(switches.enabledFor(MODULE, "office")).isTrue();
        assertThat(switches.enabledFor(MODULE, "othercity")).isFalse();
        assertThat(switches.decide(CITY, MODULE, "county", false).own()).isFalse();
        assertThat(switches.enabledFor(MODULE, "office")).isFalse();
        assertThat(switches.enabledFor(MODULE, "city")).isTrue();
        assertThat(switches.decide(CITY, MODULE, null, null)).isEqualTo(view("1.1.0", false, null, "province"));
        assertThat(audited).hasSize(4).allMatch(record -> record.action().equals("MODULE_SWITCH"));
        assertThat(audited.get(1).details()).containsEntry("before", "null").containsEntry("after", "true");
    }

    @Test
    void isTheSameAfterARestart() {
        switches().decide(CITY, MODULE, null, false);
        ModuleSwitches after = switches();
        assertThat(after.enabledFor(MODULE, "county")).isFalse();
        assertThat(after.enabledFor(MODULE, "province")).isTrue();
    }

    @Test
    void asksForTheRightRoleUnitAndModule() {
        ModuleSwitches switches = switches();
        assertProblem("NOT_PERMITTED", () -> switches.decide(OFFICER, MODULE, null, false));
        assertProblem("OUTSIDE_OWN_UNIT", () -> switches.decide(CITY, MODULE, "othercity", false));
        assertProblem("OUTSIDE_OWN_UNIT", () -> switches.decide(CITY, MODULE, "province", false));
        assertProblem("MODULE_UNKNOWN", () -> switches.decide(CITY, "driver.other", null, false));
        assertThat(switches.enabledFor(MODULE, "city")).isTrue();
        assertThat(audited).isEmpty();
    }

    /** Against a plain walk up the tree, over many decisions in any order. */
    @Test
    void agreesWithAWalkUpTheTree() {
        ModuleSwitches switches = switches();
        Random random = new Random(4);
        List<String> all = List.of("province", "city", "county", "office", "othercity");
        Map<String, Boolean> model = new HashMap<>();
        for (int step = 0; step < 200; step++) {
            String unit = all.get(random.nextInt(all.size()));
            Boolean decision = random.nextInt(3) == 0 ? null : random.nextBoolean();
            switches.decide(PROVINCE, MODULE, unit, decision);
            model.put(unit, decision);
            for (String asked : all) {
                assertThat(switches.enabledFor(MODULE, asked)).isEqualTo(walk(model, asked));
            }
        }
    }

    private static boolean walk(Map<String, Boolean> model, String unit) {
        if (unit == null) {
            return true;
        }
        return model.get(unit) == null ? walk(model, PARENTS.get(unit)) : model.get(unit);
    }

    private static ModuleView view(String version, boolean enabled, Boolean own, String decidedBy) {
        return new ModuleView(MODULE, org.anjiao.platform.plugin.PluginKind.DRIVER, version, enabled, own, decidedBy);
    }

    private static void assertProblem(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code().name()).isEqualTo(code));
    }
}
