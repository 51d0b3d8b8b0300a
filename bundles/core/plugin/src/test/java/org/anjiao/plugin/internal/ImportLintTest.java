package org.anjiao.plugin.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.anjiao.platform.plugin.PluginKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plugin's manifest may say. */
class ImportLintTest {
    private static final Map<String, String> GOOD = PluginJars.headers("1.2.0");

    @Test
    void letsAGoodDriverPass() {
        PluginManifest manifest = PluginManifest.of(GOOD).orElseThrow();
        assertThat(manifest.moduleId()).isEqualTo("driver.toy");
        assertThat(manifest.kind()).isEqualTo(PluginKind.DRIVER);
        assertThat(ImportLint.check(manifest)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Import-Package, org.osgi.framework, PLUGIN_IMPORT_FORBIDDEN, org.osgi.framework",
        "Import-Package, javax.sql, PLUGIN_IMPORT_FORBIDDEN, javax.sql",
        "Import-Package, org.anjiao.supervisee, PLUGIN_IMPORT_FORBIDDEN, org.anjiao.supervisee",
        "Import-Package, org.anjiao.device.spiteful, PLUGIN_IMPORT_FORBIDDEN, org.anjiao.device.spiteful",
        "Import-Package, org.anjiao.device.spi;io.netty.channel, PLUGIN_IMPORT_FORBIDDEN, io.netty.channel",
        "Require-Bundle, org.anjiao.device.core, PLUGIN_HEADER_FORBIDDEN, Require-Bundle",
        "DynamicImport-Package, *, PLUGIN_HEADER_FORBIDDEN, DynamicImport-Package",
        "Bundle-Activator, toy.Start, PLUGIN_HEADER_FORBIDDEN, Bundle-Activator",
        "Fragment-Host, org.anjiao.device.core, PLUGIN_HEADER_FORBIDDEN, Fragment-Host",
        "Export-Package, toy, PLUGIN_HEADER_FORBIDDEN, Export-Package",
        "Bundle-NativeCode, toy.so, PLUGIN_HEADER_FORBIDDEN, Bundle-NativeCode",
        "Bundle-ManifestVersion, 1, PLUGIN_HEADER_FORBIDDEN, Bundle-ManifestVersion",
        "Bundle-SymbolicName, cn.vendor.driver.toy;singleton:=true, PLUGIN_HEADER_FORBIDDEN, singleton:=true",
        "Require-Capability, osgi.wiring.bundle, PLUGIN_HEADER_FORBIDDEN, Require-Capability: osgi.wiring.bundle",
        "Provide-Capability, osgi.service, PLUGIN_SERVICE_MISSING, org.anjiao.device.spi.DeviceDriver",
    })
    void refuses(String header, String value, String code, String argument) {
        PluginManifest manifest =
                PluginManifest.of(PluginJars.with(GOOD, header, value)).orElseThrow();
        assertThat(ImportLint.check(manifest)).singleElement().satisfies(finding -> {
            assertThat(finding.code().name()).isEqualTo(code);
            assertThat(finding.arguments()).containsExactly(argument);
            assertThat(finding.code().refuses()).isTrue();
            assertThat(finding.problem().zh()).contains(argument);
            assertThat(finding.problem().en()).contains(argument);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "toy",
        "driver.toy",
        "cn.vendor.printer.toy",
        "cn.vendor.driver.Toy",
        "cn.vendor.driver.",
        "org.anjiao.policy.core",
        "org.anjiao.report.api"
    })
    void takesNoOtherNameForAPlugin(String symbolicName) {
        assertThat(PluginManifest.of(PluginJars.with(GOOD, "Bundle-SymbolicName", symbolicName)))
                .isEmpty();
    }

    @Test
    void takesNoPluginWithoutAProperVersion() {
        assertThat(PluginManifest.of(PluginJars.with(GOOD, "Bundle-Version", "one")))
                .isEmpty();
    }

    @Test
    void letsEachKindSeeItsOwnContractOnly() {
        for (PluginKind kind : PluginKind.values()) {
            assertThat(kind.allows(kind.service().substring(0, kind.service().lastIndexOf('.'))))
                    .as(kind.name())
                    .isTrue();
        }
        assertThat(List.of(PluginKind.values()))
                .filteredOn(kind -> kind.allows("org.anjiao.exchange.spi.host"))
                .containsExactly(PluginKind.AGENCY);
    }
}
