package org.anjiao.plugin.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.anjiao.platform.plugin.PluginKind;
import org.anjiao.platform.plugin.PluginRecord;
import org.anjiao.platform.plugin.PluginState;
import org.anjiao.platform.plugin.host.HostedBundle;

/** Wherever the server stopped, what is on record as active is what the container holds afterwards, and nothing else. */
class ReconciliationTest {
    @Property(tries = 500)
    void leavesExactlyWhatIsOnRecord(
            @ForAll @Size(max = 12) List<PluginState> states,
            @ForAll @Size(max = 12) Set<@IntRange(max = 14) Integer> hosted,
            @ForAll @Size(max = 12) Set<@IntRange(max = 14) Integer> stopped) {
        List<PluginRecord> records = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            records.add(record(i, states.get(i)));
        }
        List<HostedBundle> bundles = hosted.stream()
                .map(i -> new HostedBundle(location(i), !stopped.contains(i), Map.of()))
                .collect(Collectors.toCollection(ArrayList::new));
        bundles.add(new HostedBundle("mvn:org.anjiao/org.anjiao.device.core", true, Map.of()));

        Reconciliation work = Reconciliation.of(records, bundles);

        Set<String> after =
                hosted.stream().map(ReconciliationTest::location).collect(Collectors.toCollection(HashSet::new));
        after.removeAll(work.remove());
        work.install().forEach(record -> after.add(Reconciliation.location(record)));
        Set<String> wanted = records.stream()
                .filter(record -> record.state() == PluginState.ACTIVE)
                .map(Reconciliation::location)
                .collect(Collectors.toSet());
        assertThat(after).isEqualTo(wanted);
        assertThat(work.remove()).allMatch(location -> location.startsWith("anjiao-plugin:"));
        assertThat(work.start())
                .allMatch(record -> stopped.contains(Integer.parseInt(record.fingerprint())))
                .allMatch(record -> record.state() == PluginState.ACTIVE);
        assertThat(work.interrupted()).allMatch(record -> record.state() == PluginState.INSTALLING);
        assertThat(work.interrupted()).hasSize((int)
                states.stream().filter(PluginState.INSTALLING::equals).count());
    }

    private static PluginRecord record(int number, PluginState state) {
        return new PluginRecord(
                "id" + number,
                "driver.toy",
                PluginKind.DRIVER,
                PluginJars.NAME,
                "1.0." + number,
                null,
                null,
                String.valueOf(number),
                "toy.jar",
                "it",
                Instant.EPOCH,
                state,
                List.of());
    }

    private static String location(int number) {
        return Reconciliation.location(record(number, PluginState.ACTIVE));
    }
}
