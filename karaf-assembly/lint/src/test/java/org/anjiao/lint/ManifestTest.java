package org.anjiao.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every bundle's manifest must look like. */
class ManifestTest {

    private static final String DERBY = "org.anjiao.infra.derby";
    private static final String JPA_API = "org.anjiao.infra.jpa-api";
    private static final String SIMULATOR = "org.anjiao.driver.simulator";

    static List<BuiltBundle> bundles() {
        return BuiltBundle.all();
    }

    static Stream<BuiltBundle> contractsAndProviders() {
        return bundles().stream().filter(bundle -> bundle.isApi() || bundle.isCore());
    }

    @Test
    void theBundlesAreThere() {
        assertThat(bundles()).extracting(BuiltBundle::name).contains("org.anjiao.platform.api", DERBY, JPA_API);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void asksForPackagesAndNotForBundles(BuiltBundle bundle) {
        assertThat(bundle.header("Require-Bundle")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void hasNoActivator(BuiltBundle bundle) {
        assertThat(bundle.header("Bundle-Activator")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void importsNothingDynamically(BuiltBundle bundle) {
        // Derby loads what it has compiled, and optional parts, by name.
        if (!bundle.name().equals(DERBY)) {
            assertThat(bundle.header("DynamicImport-Package")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("contractsAndProviders")
    void leavesNoImportOptional(BuiltBundle bundle) {
        assertThat(bundle.header("Import-Package").values())
                .noneMatch(attributes -> "optional".equals(attributes.get("resolution:")));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void versionsEveryExportedPackage(BuiltBundle bundle) {
        bundle.header("Export-Package")
                .forEach((name, attributes) ->
                        assertThat(attributes.getVersion()).as(name).isNotNull().isNotEqualTo("0.0.0"));
    }

    /** Vendors start it by {@code java -jar}, with nothing beside it. */
    @Test
    void theSimulatorIsAProgramThatNeedsNothingButJava() {
        BuiltBundle simulator = bundles().stream()
                .filter(bundle -> bundle.name().equals(SIMULATOR))
                .findFirst()
                .orElseThrow();
        assertThat(simulator.headers().getValue("Main-Class")).isEqualTo("org.anjiao.simulator.Main");
        assertThat(simulator.imports()).allMatch(name -> name.startsWith("javax.crypto"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void keepsItsInsideToItself(BuiltBundle bundle) {
        assertThat(bundle.header("Export-Package").keySet()).noneMatch(name -> name.contains(".internal"));
    }
}
