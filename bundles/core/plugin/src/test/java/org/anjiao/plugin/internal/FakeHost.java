package org.anjiao.plugin.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.jar.JarFile;
import org.anjiao.platform.plugin.host.HostRefusal;
import org.anjiao.platform.plugin.host.HostedBundle;
import org.anjiao.platform.plugin.host.PluginHost;

/** A container that holds what it is told, and can lose its power at any step. */
final class FakeHost implements PluginHost {
    final Map<String, HostedBundle> bundles = new LinkedHashMap<>();
    final List<String> steps = new ArrayList<>();
    List<String> missing = List.of();
    String startFault;
    String powerCutAt;

    /** Nothing more happens, not even cleaning up. */
    static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    void ship(String version) {
        String location = "mvn:" + version;
        bundles.put(location, new HostedBundle(location, true, PluginJars.headers(version)));
    }

    @Override
    public List<HostedBundle> bundles() {
        return List.copyOf(bundles.values());
    }

    @Override
    public List<String> missing(Path file) throws HostRefusal {
        step("missing");
        String version = headers(file).get("Bundle-Version");
        if (bundles.values().stream()
                .anyMatch(bundle -> version.equals(bundle.headers().get("Bundle-Version")))) {
            throw new HostRefusal("Bundle symbolic name and version are not unique", null);
        }
        return missing;
    }

    @Override
    public Callable<Object> stage(String location, Path file, String service) {
        step("stage");
        bundles.put(location, new HostedBundle(location, false, headers(file)));
        return () -> location;
    }

    @Override
    public void start(String location, String service) throws HostRefusal {
        step("start");
        if (startFault != null) {
            throw new HostRefusal(startFault, null);
        }
        bundles.put(
                location, new HostedBundle(location, true, bundles.get(location).headers()));
        step("started");
    }

    @Override
    public void remove(String location) {
        step("remove");
        bundles.remove(location);
    }

    private void step(String step) {
        if (step.equals(powerCutAt) || steps.contains("power cut")) {
            steps.add("power cut");
            throw new PowerCut();
        }
        steps.add(step);
    }

    /** Versions of the plugins that run. */
    List<String> running() {
        return bundles.values().stream()
                .filter(HostedBundle::managed)
                .filter(HostedBundle::active)
                .map(bundle -> bundle.headers().get("Bundle-Version"))
                .toList();
    }

    private static Map<String, String> headers(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            Map<String, String> headers = new HashMap<>();
            jar.getManifest()
                    .getMainAttributes()
                    .forEach((name, value) -> headers.put(name.toString(), (String) value));
            return headers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
