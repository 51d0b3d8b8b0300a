package org.anjiao.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which way things point: api, core, then everything heavy; read from what the bundles import. */
class RingTest {

    /** What the JDK itself exports beside java.*, the same in every Java 17. */
    private static final Pattern JDK_PACKAGE = Pattern.compile(
            "java\\..*|javax\\.(crypto|net|security|sql|xml\\.(parsers|stream|transform)|management)(\\..*)?");

    private static final Pattern DOMAIN_PACKAGE = Pattern.compile("org\\.anjiao\\.([a-z]+)(\\..*)?");

    /** Ring 1 may use JPA and JDBC, and nothing of the world outside. */
    private static final List<String> FORBIDDEN_IN_CORE = List.of(
            "javax.servlet",
            "javax.ws.rs",
            "javax.jws",
            "javax.xml.ws",
            "org.apache.cxf",
            "org.apache.camel",
            "io.netty",
            "org.apache.poi",
            "liquibase");

    /** A plugin for devices sees the driver contract, the platform's plain types and a logger. */
    private static final Set<String> ALLOWED_IN_DRIVERS = Set.of(
            "org.anjiao.device.spi",
            "org.anjiao.device.spi.host",
            "org.anjiao.device.spi.http",
            "org.anjiao.device.spi.mqtt",
            "org.anjiao.platform",
            "org.slf4j");

    /** For each domain the domains below it. Exchange, report and inspection stand above all. */
    private static final Map<String, Set<String>> BELOW = Map.of(
            "platform", Set.of(),
            "organization", Set.of("platform"),
            "security", Set.of("platform", "organization"),
            "plugin", Set.of("platform", "organization"),
            "policy", Set.of("platform", "organization"),
            "supervisee", Set.of("platform", "organization", "policy"),
            "hazard", Set.of("platform", "organization", "policy", "supervisee"),
            "campaign", Set.of("platform", "organization", "policy", "supervisee", "hazard"),
            "device", Set.of("platform", "organization", "policy", "supervisee"),
            "monitoring", Set.of("platform", "organization", "policy", "supervisee", "hazard", "device"));

    static Stream<BuiltBundle> contracts() {
        return BuiltBundle.all().stream().filter(BuiltBundle::isApi);
    }

    static Stream<BuiltBundle> providers() {
        return BuiltBundle.all().stream().filter(BuiltBundle::isCore);
    }

    static Stream<BuiltBundle> domains() {
        return Stream.concat(contracts(), providers()).filter(bundle -> BELOW.containsKey(bundle.domain()));
    }

    static Stream<BuiltBundle> drivers() {
        return BuiltBundle.all().stream().filter(BuiltBundle::isDriver);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void contractsKnowOnlyTheJdkAndOtherContracts(BuiltBundle bundle) {
        assertThat(bundle.imports())
                .allMatch(name -> name.startsWith("org.anjiao.")
                        || JDK_PACKAGE.matcher(name).matches());
    }

    @ParameterizedTest
    @MethodSource("providers")
    void providersKnowNoWayInOrOut(BuiltBundle bundle) {
        assertThat(bundle.imports())
                .noneMatch(name -> FORBIDDEN_IN_CORE.stream().anyMatch(name::startsWith));
    }

    @ParameterizedTest
    @MethodSource("domains")
    void domainsKnowOnlyTheDomainsBelow(BuiltBundle bundle) {
        Set<String> below = BELOW.get(bundle.domain());
        assertThat(bundle.imports()).allMatch(name -> {
            Matcher matcher = DOMAIN_PACKAGE.matcher(name);
            return !matcher.matches() || matcher.group(1).equals(bundle.domain()) || below.contains(matcher.group(1));
        });
    }

    @ParameterizedTest
    @MethodSource("drivers")
    void driversKnowOnlyTheirContract(BuiltBundle bundle) {
        assertThat(bundle.imports()).allMatch(name -> name.startsWith("java.") || ALLOWED_IN_DRIVERS.contains(name));
    }
}
