package org.anjiao.plugin.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.anjiao.platform.plugin.PluginFinding;
import org.anjiao.platform.plugin.PluginProblem;
import org.anjiao.platform.plugin.spi.PluginSelfTest;

/** Runs a domain's self-test over a plugin on a thread that can be given up: the plugin may never answer. */
final class SelfTests {
    private final List<PluginSelfTest> tests = new CopyOnWriteArrayList<>();
    private final Duration limit;

    SelfTests(Duration limit) {
        this.limit = limit;
    }

    void add(PluginSelfTest test) {
        tests.add(test);
    }

    void remove(PluginSelfTest test) {
        tests.remove(test);
    }

    /** What the test of that kind finds, the making of the plugin included; a remark if there is no such test. */
    List<PluginFinding> run(PluginManifest manifest, Callable<Object> plugin) {
        return tests.stream()
                .filter(test -> test.kind() == manifest.kind())
                .findFirst()
                .map(test -> run(test, plugin, manifest))
                .orElseGet(() -> List.of(PluginFinding.of(PluginProblem.PLUGIN_NOT_SELF_TESTED)));
    }

    private List<PluginFinding> run(PluginSelfTest test, Callable<Object> plugin, PluginManifest manifest) {
        FutureTask<List<String>> work = new FutureTask<>(() ->
                test.faults(plugin.call(), manifest.name(), manifest.version().toString()));
        Thread thread = new Thread(work, "anjiao-plugin-self-test-" + manifest.name());
        thread.setDaemon(true);
        thread.start();
        try {
            return work.get(limit.toMillis(), TimeUnit.MILLISECONDS).stream()
                    .map(SelfTests::failed)
                    .toList();
        } catch (TimeoutException e) {
            work.cancel(true);
            return List.of(failed("no answer within " + limit.toSeconds() + " s"));
        } catch (ExecutionException e) {
            return List.of(failed(String.valueOf(e.getCause())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(failed("interrupted"));
        }
    }

    private static PluginFinding failed(String fault) {
        return PluginFinding.of(PluginProblem.PLUGIN_SELF_TEST_FAILED, fault);
    }
}
