package org.anjiao.camel.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.anjiao.exchange.gateway.AgencyGateway;
import org.anjiao.exchange.spi.AgencyRoute;
import org.anjiao.exchange.spi.ExchangeOutcome;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/**
 * The bundle as it was built with the Camel bundles that it needs, in a real framework. The list of those bundles is the
 * content of the distribution's Camel feature.
 */
class CamelBundleTest {
    private static final List<String> NEEDED = List.of(
            "camel-api-",
            "camel-attachments-",
            "camel-base-3",
            "camel-base-engine-",
            "camel-cloud-",
            "camel-core-engine-",
            "camel-core-languages-",
            "camel-core-model-",
            "camel-core-osgi-",
            "camel-core-processor-",
            "camel-core-reifier-",
            "camel-direct-",
            "camel-file-",
            "camel-http-3",
            "camel-http-base-",
            "camel-http-common-",
            "camel-management-api-",
            "camel-support-",
            "camel-util-3",
            "camel-util-json-",
            "httpclient-osgi-",
            "httpcore-osgi-",
            // In the distribution these come with Karaf, its web container and the web services.
            "org.osgi.service.cm-",
            "jakarta.xml.bind-api-",
            "javax.activation-",
            "javax.servlet-api-");

    /** Stands for what other bundles export in the distribution. */
    private static final String EXPORTED_BY_OTHERS = "org.anjiao.exchange.gateway;version=1.0.0,"
            + "org.anjiao.exchange.spi;version=1.0.0,"
            + "org.anjiao.exchange.spi.host;version=1.0.0,"
            + "org.anjiao.platform.plugin;version=1.0.0,"
            + "org.apache.commons.logging;version=1.2.0,"
            + "org.slf4j;version=1.7.36,org.slf4j.event;version=1.7.36,org.slf4j.helpers;version=1.7.36,"
            + "org.slf4j.spi;version=1.7.36";

    private Framework framework;
    private Bundle bundle;
    private CourtStub court;

    @BeforeEach
    void start(@TempDir Path cache) throws Exception {
        court = new CourtStub("court");
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        cache.toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        EXPORTED_BY_OTHERS));
        framework.start();
        BundleContext system = framework.getBundleContext();
        List<Bundle> neighbours = new ArrayList<>();
        neighbours.add(system.installBundle("components", componentExtender()));
        for (String prefix : NEEDED) {
            neighbours.add(system.installBundle(jar(prefix)));
        }
        bundle =
                system.installBundle("reference:" + Path.of("target", "classes").toUri());
        for (Bundle neighbour : neighbours) {
            neighbour.start();
        }
        bundle.start();
    }

    @AfterEach
    void stop() throws Exception {
        court.close();
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void sendsThroughTheRouteOfAnAgency() throws Exception {
        Class<?> component = bundle.loadClass(CamelGatewayComponent.class.getName());
        assertThat(component).as("the bundle's own, not the test's").isNotSameAs(CamelGatewayComponent.class);
        AgencyGateway gateway =
                (AgencyGateway) component.getConstructor(BundleContext.class).newInstance(bundle.getBundleContext());
        component.getMethod("addRoute", AgencyRoute.class).invoke(gateway, court);

        assertThat(gateway.send(court.document("m1"))).contains(new ExchangeOutcome.Received("R-1", Instant.EPOCH));
        assertThat(court.requests).extracting(CourtStub.Request::key).containsExactly("m1");

        component.getMethod("removeRoute", AgencyRoute.class).invoke(gateway, court);
        assertThat(gateway.send(court.document("m2"))).isEmpty();
        component.getMethod("stop").invoke(gateway);
    }

    @Test
    void importsCamelPackageByPackage() {
        assertThat(bundle.getHeaders().get(Constants.IMPORT_PACKAGE)).contains("org.apache.camel;version");
        assertThat(bundle.getHeaders().get(Constants.DYNAMICIMPORT_PACKAGE)).isNull();
        assertThat(bundle.getHeaders().get(Constants.EXPORT_PACKAGE)).isNull();
    }

    private static String jar(String prefix) throws BundleException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .map(File::new)
                .filter(file -> file.getName().startsWith(prefix))
                .map(file -> file.toURI().toString())
                .findFirst()
                .orElseThrow(() -> new BundleException("not on the class path: " + prefix));
    }

    /** Only promises the extender: the test makes the component itself. */
    private static InputStream componentExtender() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_SYMBOLICNAME, "components");
        manifest.getMainAttributes()
                .putValue(
                        Constants.PROVIDE_CAPABILITY,
                        "osgi.extender;osgi.extender=\"osgi.component\";version:Version=\"1.5.0\"");
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        new JarOutputStream(jar, manifest).close();
        return new ByteArrayInputStream(jar.toByteArray());
    }
}
