package org.anjiao.plugin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.plugin.PluginFinding;
import org.anjiao.platform.plugin.PluginProblem;
import org.anjiao.platform.plugin.PluginRecord;
import org.anjiao.platform.plugin.PluginState;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.testkit.MovableClock;
import org.anjiao.testkit.TestAccess;
import org.anjiao.testkit.TestUnits;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two vendors whom the province trusts: neither replaces the other's plugin without a second person's word. */
class SignerChangeTest {
    private static final Caller ONE = new Caller("one", "信息中心甲", "province", Set.of(Role.PROVINCE_IT));
    private static final Caller OTHER = new Caller("other", "信息中心乙", "province", Set.of(Role.PROVINCE_IT));
    private static final Caller BUREAU = new Caller("bureau", "区局", "county", Set.of(Role.UNIT_ADMINISTRATOR));
    private static final String MODULE = "driver.toy";

    @TempDir
    Path folder;

    private final TestUnits units = new TestUnits()
            .add("province", "61", UnitType.PROVINCE_JUSTICE, null, "61")
            .add("county", "610103", UnitType.COUNTY_JUSTICE, "province", "610103");
    private final MovableClock clock = new MovableClock("2019-03-31T09:00");
    private final List<AuditRecord> audited = new ArrayList<>();
    private final FakeHost host = new FakeHost();
    private TestStore store;
    private PluginManager plugins;
    private PluginJars.Vendor first;
    private PluginJars.Vendor second;

    @BeforeEach
    void open() throws Exception {
        store = TestStore.withChangelogs("OSGI-INF/anjiao/plugin.xml");
        first = PluginJars.Vendor.named(folder, "first");
        second = PluginJars.Vendor.named(folder, "second");
        Files.writeString(folder.resolve("signers.pem"), first.pem() + second.pem());
        restart();
        install(ONE, first, "1.0.0");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void restart() {
        PluginStore files = new PluginStore(folder.resolve("plugins"), 1);
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
        plugins = new PluginManager(
                new PluginTable(store.dataSource()),
                files,
                host,
                new Examiner(new Signers(folder.resolve("signers.pem")), false, host),
                new Installer(host, files, new SelfTests(Duration.ofSeconds(20))),
                new PluginManager.Surroundings(
                        units,
                        new TestAccess(units),
                        audit,
                        store.transactions(),
                        () -> UUID.randomUUID().toString(),
                        clock));
        plugins.reconcile(ONE);
    }

    private PluginRecord install(Caller caller, PluginJars.Vendor vendor, String version) throws Exception {
        clock.set(clock.instant().plusSeconds(1));
        byte[] file = vendor.sign(folder, PluginJars.driver(version));
        return plugins.install(caller, "toy.jar", new ByteArrayInputStream(file));
    }

    private PluginRecord awaiting() {
        return plugins.list(ONE).stream()
                .filter(record -> record.state() == PluginState.AWAITING)
                .findFirst()
                .orElseThrow();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("plugins"))) {
            return files.toList();
        }
    }

    private static void assertProblem(PluginProblem code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private void assertWaits(PluginJars.Vendor vendor, String version) {
        assertProblem(PluginProblem.PLUGIN_SIGNER_CHANGED, () -> install(ONE, vendor, version));
    }

    @Test
    void theSameSignerUpgradesAlone() throws Exception {
        assertThat(install(ONE, first, "1.1.0").state()).isEqualTo(PluginState.ACTIVE);
        assertThat(host.running()).containsExactly("1.1.0");
    }

    @Test
    void anotherSignersVersionWaitsAndNothingOfItReachesTheContainer() throws Exception {
        host.steps.clear();
        assertThatThrownBy(() -> install(ONE, second, "1.1.0"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.zh()).contains("CN=first", "CN=second"));
        assertThat(host.running()).containsExactly("1.0.0");
        assertThat(host.steps).doesNotContain("stage", "start");
        assertThat(audited.get(audited.size() - 1).action()).isEqualTo("PLUGIN_SIGNER_CHANGED");
        restart();
        assertThat(awaiting().signer()).isEqualTo("CN=second");
    }

    @Test
    void aSecondPersonConfirmsIt() throws Exception {
        assertWaits(second, "1.1.0");
        String id = awaiting().id();
        assertProblem(PluginProblem.PLUGIN_SECOND_PERSON, () -> plugins.confirmSigner(ONE, id));
        assertThatThrownBy(() -> plugins.confirmSigner(BUREAU, id)).isInstanceOf(ProblemException.class);
        assertThat(host.running()).containsExactly("1.0.0");
        PluginRecord installed = plugins.confirmSigner(OTHER, id);
        assertThat(installed.state()).isEqualTo(PluginState.ACTIVE);
        assertThat(installed.findings())
                .contains(PluginFinding.of(PluginProblem.PLUGIN_SIGNER_CONFIRMED, "CN=first", "CN=second", "one"));
        assertThat(host.running()).containsExactly("1.1.0");
        assertThat(audited)
                .extracting(AuditRecord::action)
                .endsWith("PLUGIN_SIGNER_CHANGED", "PLUGIN_SIGNER_CONFIRM", "PLUGIN_INSTALL");
        assertProblem(PluginProblem.PLUGIN_NOT_AWAITING, () -> plugins.confirmSigner(OTHER, id));
        install(ONE, second, "1.2.0"); // who is the signer now
        assertWaits(first, "1.3.0");
    }

    @Test
    void itMayBeGivenUp() throws Exception {
        assertWaits(second, "1.1.0");
        assertThat(files()).hasSize(2);
        assertThat(plugins.declineSigner(ONE, awaiting().id()).state()).isEqualTo(PluginState.REFUSED);
        assertThat(files()).hasSize(1);
        assertThat(host.running()).containsExactly("1.0.0");
    }

    @Test
    void takingThePluginOutFirstIsNoWayRound() {
        plugins.remove(ONE, MODULE);
        assertWaits(second, "1.1.0");
        assertThat(host.running()).isEmpty();
    }

    @Test
    void theLatestWaitsAloneAlsoIfItIsTheSameFile() throws Exception {
        byte[] file = second.sign(folder, PluginJars.driver("1.1.0"));
        for (int i = 0; i < 2; i++) {
            clock.set(clock.instant().plusSeconds(1));
            assertProblem(
                    PluginProblem.PLUGIN_SIGNER_CHANGED,
                    () -> plugins.install(ONE, "toy.jar", new ByteArrayInputStream(file)));
        }
        assertThat(plugins.list(ONE))
                .extracting(PluginRecord::state)
                .containsExactlyInAnyOrder(PluginState.ACTIVE, PluginState.AWAITING, PluginState.REFUSED);
        plugins.confirmSigner(OTHER, awaiting().id());
        assertThat(host.running()).containsExactly("1.1.0");
    }

    @Test
    void whatHasBeenOvertakenMeanwhileIsNotInstalled() throws Exception {
        assertWaits(second, "1.1.0");
        install(ONE, first, "1.2.0");
        assertProblem(
                PluginProblem.PLUGIN_VERSION_NOT_NEWER,
                () -> plugins.confirmSigner(OTHER, awaiting().id()));
        assertThat(host.running()).containsExactly("1.2.0");
    }
}
