package org.anjiao.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Version;

/** A driver goes, comes back and is replaced under open connections. */
public abstract class DriverContract extends DeviceContract {
    private static final String DRIVER = "org.anjiao.driver.jt808";
    private static final Version NEXT = Version.parseVersion("0.9.9");

    @Test
    public void aRestartOfTheDriverCostsNeitherConnectionNorPoints() throws IOException, BundleException {
        Wearer wearer = equip(6011, "13800006011");
        Bundle driver = bundle(DRIVER);
        try (Wristband band = wristband(wearer.terminal())) {
            band.awaitAcknowledged(2);
            driver.stop();
            try {
                long made = band.made();
                Await.until("the terminal goes on reporting", () -> band.made() >= made + 3);
                assertTrue("points wait: " + band.waiting(), band.waiting() >= 3);
            } finally {
                driver.start();
            }
            assertEverythingArrives(band, wearer);
        }
    }

    @Test
    public void aDriverDroppedIntoDeployTakesOverAndGivesBack() throws IOException {
        Wearer wearer = equip(6012, "13800006012");
        Path deploy = Path.of(System.getProperty("karaf.base"), "deploy");
        Path dropped = deploy.resolve("driver-next.jar");
        try (Wristband band = wristband(wearer.terminal())) {
            band.awaitAcknowledged(2);
            try {
                Path made = deploy.resolveSibling("driver-next.tmp");
                copyWithVersion(bundle(DRIVER), made);
                Files.move(made, dropped);
                Await.until(
                        "the dropped driver runs",
                        () -> next().filter(DriverContract::serves).isPresent());
                assertTrue("the former is still there", serves(former()));
                band.awaitAcknowledged(2);
            } finally {
                Files.deleteIfExists(dropped);
            }
            Await.until("the dropped driver is gone", () -> next().isEmpty());
            assertEverythingArrives(band, wearer);
        }
    }

    private void assertEverythingArrives(Wristband band, Wearer wearer) {
        long before = band.made();
        Await.until("the terminal reports on", () -> band.made() >= before + 2);
        Await.until("every point is acknowledged", () -> band.waiting() == 0);
        assertNull("the connection was never lost", band.lastFailure());
        assertEquals("one connection all the time", 1, band.connects());
        Set<Instant> acknowledged = band.acknowledged();
        assertTrue("all are acknowledged: " + acknowledged, acknowledged.size() >= before);
        assertTrue("and stored", stored(wearer.terminal()).containsAll(acknowledged));
    }

    private Bundle former() {
        return drivers(false).orElseThrow();
    }

    private Optional<Bundle> next() {
        return drivers(true);
    }

    private Optional<Bundle> drivers(boolean next) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> DRIVER.equals(bundle.getSymbolicName()))
                .filter(bundle -> bundle.getVersion().equals(NEXT) == next)
                .findFirst();
    }

    private static boolean serves(Bundle bundle) {
        return bundle.getState() == Bundle.ACTIVE && bundle.getRegisteredServices() != null;
    }

    /** The same driver as a later release of it. */
    private static void copyWithVersion(Bundle driver, Path target) throws IOException {
        try (InputStream original = URI.create(driver.getLocation()).toURL().openStream();
                JarInputStream in = new JarInputStream(original)) {
            Manifest manifest = new Manifest(in.getManifest());
            manifest.getMainAttributes().putValue("Bundle-Version", NEXT.toString());
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(target), manifest)) {
                for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    in.transferTo(out);
                }
            }
        }
    }
}
