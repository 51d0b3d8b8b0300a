package org.anjiao.itests;

import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import javax.inject.Inject;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.OptionUtils;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Boots the distribution once for all methods of a class, on ports of its own and without any remote repository.
 * A subclass gives its {@code @Configuration} method with {@link #server}.
 */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public abstract class KarafTestSupport {

    /** Where the container under test answers. */
    protected static final String HTTP_PORT = "18181";

    /** Where its gateway listens for JT/T 808 terminals. */
    protected static final String DEVICE_PORT = "17808";

    /** Where the tests' court listens while a test keeps one open. */
    protected static final String COURT_PORT = "18282";

    private static final String CLOCK_CFG = "etc/org.anjiao.clock.cfg";
    private static final String COURT_CFG = "etc/org.anjiao.agency.court.cfg";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String MAVEN_CFG = "etc/org.ops4j.pax.url.mvn.cfg";
    private static final String LOCAL_REPOSITORY = "org.ops4j.pax.url.mvn.localRepository";

    @Inject
    protected BundleContext context;

    /** The distribution as it is shipped, and what a test adds to it. */
    protected static Option[] server(Option... additional) {
        return OptionUtils.combine(
                new Option[] {
                    karafDistributionConfiguration()
                            .frameworkUrl(fileUrl("anjiao.archive"))
                            .karafVersion(System.getProperty("anjiao.karaf.version"))
                            .name("anjiao")
                            .unpackDirectory(new File("target/exam"))
                            .useDeployFolder(false),
                    configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
                    keepRuntimeFolder(),
                    passOn("anjiao.itests.bundle"),
                    passOn("anjiao.simulator.version"),
                    editConfigurationFilePut("etc/org.ops4j.pax.web.cfg", "org.osgi.service.http.port", HTTP_PORT),
                    editConfigurationFilePut("etc/org.apache.karaf.shell.cfg", "sshPort", "18101"),
                    editConfigurationFilePut("etc/org.anjiao.device.tcp-jt808.cfg", "port", DEVICE_PORT),
                    editConfigurationFilePut(COURT_CFG, "organisationCode", "SN-TEST-COURT"),
                    editConfigurationFilePut(COURT_CFG, "url", "http://127.0.0.1:" + COURT_PORT + "/documents"),
                    editConfigurationFilePut(CLOCK_CFG, "demonstrationStart", "2019-03-04T08:00:00+08:00"),
                    editConfigurationFilePut(CLOCK_CFG, "settable", "true"),
                    editConfigurationFilePut("etc/org.anjiao.security.cfg", "passwordIterations", "1000"),
                    editConfigurationFilePut(MAVEN_CFG, LOCAL_REPOSITORY, System.getProperty(LOCAL_REPOSITORY)),
                    editConfigurationFilePut(MAVEN_CFG, "org.ops4j.pax.url.mvn.repositories", ""),
                    vmOption("-Xmx512m"),
                    vmOption("-XX:+UseSerialGC"),
                },
                additional);
    }

    /** Makes a system property of the test run visible in the container. */
    protected static Option passOn(String property) {
        return systemProperty(property).value(System.getProperty(property, ""));
    }

    protected static String fileUrl(String property) {
        return new File(System.getProperty(property)).toURI().toString();
    }

    /** Waits for a service; a test fails that has waited too long. */
    protected <T> T service(Class<T> type) {
        return service(type, "(objectClass=" + type.getName() + ")");
    }

    /** As {@link #service(Class)}, with a filter on the service's properties. */
    protected <T> T service(Class<T> type, String filter) {
        try {
            String both = "(&(objectClass=" + type.getName() + ")" + filter + ")";
            ServiceTracker<T, T> tracker = new ServiceTracker<>(context, context.createFilter(both), null);
            tracker.open();
            T service = tracker.waitForService(PATIENCE.toMillis());
            if (service == null) {
                throw new AssertionError("no service " + both + " within " + PATIENCE);
            }
            return service;
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + type, e);
        }
    }

    /** Sends a request below {@code http://127.0.0.1:port}; the path begins with a slash. */
    protected HttpResponse<String> http(String path, java.util.function.UnaryOperator<HttpRequest.Builder> request)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + HTTP_PORT + path);
        return HttpClient.newHttpClient()
                .send(
                        request.apply(HttpRequest.newBuilder(uri).timeout(PATIENCE))
                                .build(),
                        BodyHandlers.ofString());
    }
}
