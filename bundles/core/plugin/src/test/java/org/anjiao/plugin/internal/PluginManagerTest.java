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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.plugin.PluginFinding;
import org.anjiao.platform.plugin.PluginKind;
import org.anjiao.platform.plugin.PluginProblem;
import org.anjiao.platform.plugin.PluginRecord;
import org.anjiao.platform.plugin.PluginState;
import org.anjiao.platform.plugin.spi.PluginSelfTest;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.testkit.MovableClock;
import org.anjiao.testkit.TestAccess;
import org.anjiao.testkit.TestUnits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Installing, upgrading, rolling back, removing; and that a refusal or a crash leaves nothing half done. */
class PluginManagerTest {
    private static final Caller IT = new Caller("it", "信息中心", "province", Set.of(Role.PROVINCE_IT));
    private static final Caller BUREAU = new Caller("bureau", "区局", "county", Set.of(Role.UNIT_ADMINISTRATOR));
    private static final Caller COUNTY_IT = new Caller("countyit", "区局", "county", Set.of(Role.PROVINCE_IT));
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
    private boolean unsignedAllowed = true;
    private Duration limit = Duration.ofSeconds(20);
    private PluginSelfTest selfTest = test(List.of());

    @BeforeEach
    void open() {
        store = TestStore.withChangelogs("OSGI-INF/anjiao/plugin.xml");
        restart();
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** A server that knows only what is on disk, in the database and in the container. */
    private void restart() {
        host.steps.clear();
        host.powerCutAt = null;
        PluginStore files = new PluginStore(folder.resolve("plugins"), 1);
        SelfTests selfTests = new SelfTests(limit);
        selfTests.add(selfTest);
        plugins = new PluginManager(
                new PluginTable(store.dataSource()),
                files,
                host,
                new Examiner(new Signers(folder.resolve("signers.pem")), unsignedAllowed, host),
                new Installer(host, files, selfTests),
                new PluginManager.Surroundings(
                        units,
                        new TestAccess(units),
                        new AuditLog() {
                            @Override
                            public void record(Caller actor, AuditRecord record) {
                                audited.add(record);
                            }

                            @Override
                            public Verification verify() {
                                throw new UnsupportedOperationException();
                            }
                        },
                        store.transactions(),
                        () -> UUID.randomUUID().toString(),
                        clock));
        plugins.reconcile(new Caller("system", "系统", "province", Set.of(Role.SYSTEM)));
    }

    @Test
    void installsUpgradesAndRollsBack() {
        PluginRecord first = install(PluginJars.driver("1.0.0"));
        assertThat(first.state()).isEqualTo(PluginState.ACTIVE);
        assertThat(first.moduleId()).isEqualTo(MODULE);
        assertThat(first.vendor()).isEqualTo("Test vendor");
        assertThat(first.by()).isEqualTo("it");
        assertThat(first.findings())
                .extracting(PluginFinding::code)
                .containsExactly(PluginProblem.PLUGIN_UNSIGNED_ACCEPTED, PluginProblem.PLUGIN_NOT_CERTIFIED);
        tick();
        install(PluginJars.driver("1.1.0"));
        assertThat(host.running()).containsExactly("1.1.0");
        assertThat(host.steps).endsWith("started", "remove"); // the new one works before the old one goes
        assertThat(states()).containsExactly("1.1.0 ACTIVE", "1.0.0 SUPERSEDED");
        tick();
        assertThat(plugins.rollBack(IT, MODULE).version()).isEqualTo("1.0.0");
        assertThat(host.running()).containsExactly("1.0.0");
        assertThat(states()).containsExactly("1.0.0 ACTIVE", "1.1.0 ROLLED_BACK");
        assertProblem("PLUGIN_NOTHING_BEFORE", () -> plugins.rollBack(IT, MODULE));
        assertThat(audited.stream().map(AuditRecord::action))
                .containsExactly("PLUGIN_INSTALL", "PLUGIN_INSTALL", "PLUGIN_ROLL_BACK");
    }

    @Test
    void coversAShippedPluginAndGivesBackToIt() {
        host.ship("1.0.0");
        assertThat(states()).containsExactly("1.0.0 SHIPPED");
        assertProblem("PLUGIN_VERSION_NOT_NEWER", () -> install(PluginJars.driver("1.0.0")));
        install(PluginJars.driver("1.2.0"));
        assertThat(plugins.rollBack(IT, MODULE).state()).isEqualTo(PluginState.SHIPPED);
        assertThat(host.running()).isEmpty();
        assertProblem("PLUGIN_NOT_INSTALLED", () -> plugins.remove(IT, MODULE));
    }

    @Test
    void removesAndForgetsTheFile() throws IOException {
        install(PluginJars.driver("1.0.0"));
        assertThat(files()).hasSize(1);
        assertThat(plugins.remove(IT, MODULE).state()).isEqualTo(PluginState.REMOVED);
        assertThat(host.bundles).isEmpty();
        assertThat(files()).isEmpty();
        install(PluginJars.driver("1.0.0")); // and it may come again
    }

    @Test
    void letsNobodyButTheProvinceDoIt() {
        assertProblem("NOT_PERMITTED", () -> plugins.install(BUREAU, "a.jar", input(PluginJars.driver("1.0.0"))));
        assertProblem("OUTSIDE_OWN_UNIT", () -> plugins.install(COUNTY_IT, "a.jar", input(PluginJars.driver("1.0.0"))));
        assertProblem("NOT_PERMITTED", () -> plugins.list(BUREAU));
        assertThat(host.steps).isEmpty();
    }

    @Test
    void refusesTheUnsignedWhereSignaturesAreAskedFor() throws Exception {
        unsignedAllowed = false;
        restart();
        assertRefused("PLUGIN_UNSIGNED", PluginJars.driver("1.0.0"));
        PluginJars.Vendor vendor = PluginJars.Vendor.named(folder, "vendor");
        byte[] signed = vendor.sign(folder, PluginJars.driver("1.0.0"));
        assertRefused("PLUGIN_SIGNER_UNKNOWN", signed);
        assertThat(host.steps).as("nothing of it reaches the container").isEmpty();
        Files.writeString(folder.resolve("signers.pem"), vendor.pem());
        assertThat(install(signed).signer()).isEqualTo("CN=vendor");
    }

    @Test
    void refusesWhatBreaksARuleAndSaysWhich() {
        Map<String, String> good = PluginJars.headers("1.0.0");
        Map<String, byte[]> none = Map.of();
        assertRefused(
                "PLUGIN_IMPORT_FORBIDDEN",
                PluginJars.jar(PluginJars.with(good, "Import-Package", "org.osgi.framework"), none));
        assertRefused("PLUGIN_NAME_INVALID", PluginJars.jar(PluginJars.with(good, "Bundle-SymbolicName", "toy"), none));
        assertRefused("PLUGIN_FILE_UNREADABLE", PluginJars.text("no archive"));
        assertRefused("PLUGIN_TOO_LARGE", new byte[(1 << 20) + 1]);
        byte[] failed = PluginJars.text("bundleVersion=1.0.0\nfailures=2\n");
        assertRefused("PLUGIN_CONTRACT_FAILED", PluginJars.jar(good, Map.of(PluginFile.CONTRACT, failed)));
        host.missing = List.of("package org.example [2.0,3.0)");
        assertRefused("PLUGIN_UNRESOLVED", PluginJars.driver("1.0.0"));
        assertThat(states()).hasSize(6).allMatch(state -> state.endsWith("REFUSED"));
    }

    @Test
    void refusesAnotherVendorsPluginOfTheSameName() {
        install(PluginJars.driver("1.0.0"));
        Map<String, String> other =
                PluginJars.with(PluginJars.headers("2.0.0"), "Bundle-SymbolicName", "cn.other.driver.toy");
        assertProblem("PLUGIN_NAME_TAKEN", () -> install(PluginJars.jar(other, Map.of())));
        assertThat(host.running()).containsExactly("1.0.0");
    }

    @Test
    void keepsTheFormerVersionWhenTheNewOneFailsItsSelfTestOrDoesNotStart() throws IOException {
        install(PluginJars.driver("1.0.0"));
        selfTest = test(List.of("the scanner answers nonsense"));
        restart();
        assertRefusedBeside("PLUGIN_SELF_TEST_FAILED");
        selfTest = test(List.of());
        restart();
        host.startFault = "no";
        assertRefusedBeside("PLUGIN_NOT_STARTED");
    }

    @Test
    void givesUpASelfTestThatDoesNotEnd() throws IOException {
        install(PluginJars.driver("1.0.0"));
        limit = Duration.ofMillis(200);
        CountDownLatch never = new CountDownLatch(1);
        selfTest = new PluginSelfTest() {
            @Override
            public PluginKind kind() {
                return PluginKind.DRIVER;
            }

            @Override
            public List<String> faults(Object plugin, String name, String version) {
                while (never.getCount() > 0) {
                    Thread.onSpinWait();
                }
                return List.of();
            }
        };
        restart();
        assertRefusedBeside("PLUGIN_SELF_TEST_FAILED");
        never.countDown();
    }

    private void assertRefusedBeside(String code) throws IOException {
        assertProblem(code, () -> install(PluginJars.driver("1.1.0")));
        assertThat(host.bundles).hasSize(1);
        assertThat(host.running()).containsExactly("1.0.0");
        assertThat(files()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "stage", "start", "started"})
    void isAsBeforeAfterACrashInAnUpgrade(String step) throws IOException {
        install(PluginJars.driver("1.0.0"));
        host.powerCutAt = step;
        assertThatThrownBy(() -> install(PluginJars.driver("1.1.0"))).isInstanceOf(FakeHost.PowerCut.class);
        restart();
        assertThat(host.running()).containsExactly("1.0.0");
        assertThat(host.bundles).hasSize(1);
        assertThat(states()).contains("1.0.0 ACTIVE").doesNotContain("1.1.0 ACTIVE", "1.1.0 INSTALLING");
        assertThat(files()).hasSize(1);
        install(PluginJars.driver("1.1.0"));
        assertThat(host.running()).containsExactly("1.1.0");
    }

    @Test
    void isUpgradedAfterACrashBehindTheRecord() {
        install(PluginJars.driver("1.0.0"));
        host.powerCutAt = "remove";
        assertThatThrownBy(() -> install(PluginJars.driver("1.1.0"))).isInstanceOf(FakeHost.PowerCut.class);
        restart();
        assertThat(host.running()).containsExactly("1.1.0");
        assertThat(states()).containsExactlyInAnyOrder("1.1.0 ACTIVE", "1.0.0 SUPERSEDED");
    }

    @Test
    void bringsBackWhatTheContainersCacheHasLost() throws IOException {
        install(PluginJars.driver("1.0.0"));
        host.bundles.clear();
        restart();
        assertThat(host.running()).containsExactly("1.0.0");
        host.bundles.clear();
        for (Path file : files()) {
            Files.delete(file);
        }
        restart();
        assertThat(host.running()).isEmpty();
        assertThat(plugins.list(IT).get(0).findings())
                .extracting(PluginFinding::code)
                .containsExactly(PluginProblem.PLUGIN_FILE_LOST);
    }

    private PluginRecord install(byte[] file) {
        tick();
        return plugins.install(IT, "toy.jar", input(file));
    }

    private void tick() {
        clock.set(clock.instant().plusSeconds(1));
    }

    private void assertRefused(String code, byte[] file) {
        assertProblem(code, () -> install(file));
        assertThat(host.bundles).isEmpty();
        PluginRecord record = plugins.list(IT).get(0);
        assertThat(record.state()).isEqualTo(PluginState.REFUSED);
        assertThat(record.findings())
                .extracting(finding -> finding.code().name())
                .contains(code);
        assertThat(audited.get(audited.size() - 1).action()).isEqualTo("PLUGIN_REFUSE");
        try {
            assertThat(files()).isEmpty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> states() {
        return plugins.list(IT).stream()
                .map(record -> record.version() + " " + record.state())
                .toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("plugins"))) {
            return files.toList();
        }
    }

    private static ByteArrayInputStream input(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    private static PluginSelfTest test(List<String> faults) {
        return new PluginSelfTest() {
            @Override
            public PluginKind kind() {
                return PluginKind.DRIVER;
            }

            @Override
            public List<String> faults(Object plugin, String name, String version) {
                return faults;
            }
        };
    }

    private static void assertProblem(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code().name()).isEqualTo(code));
    }
}
