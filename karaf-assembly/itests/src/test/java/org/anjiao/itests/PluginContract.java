package org.anjiao.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anjiao.organization.Unit;
import org.anjiao.platform.security.Accounts;
import org.anjiao.platform.security.Accounts.NewAccount;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.junit.Before;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleWiring;

/** The province installs a vendor's driver in the running server, over REST. */
public abstract class PluginContract extends ReportContract {
    private static final String MODULE = "driver.toy";
    private static final int TOY_PORT = 17810;

    RestClient it;

    @Before
    public void signUpTheAdministrators() throws IOException {
        administrator("sheng.it", unit61(), Role.PROVINCE_IT);
        administrator("beilin.it", unit("610103"), Role.UNIT_ADMINISTRATOR);
        it = signIn("sheng.it");
        Await.until("the plugin manager answers", () -> it.get("/plugins").status() == 200);
    }

    private Unit unit61() {
        return organization.root(clock.instant());
    }

    private void administrator(String account, Unit unit, Role role) {
        Caller system = new Caller("test", "测试", root(), Set.of(Role.SYSTEM));
        service(Accounts.class)
                .put(system, new NewAccount(account, "测试账号", unit.id(), Set.of(role), PASSWORD.toCharArray()));
    }

    @Test
    public void aVendorsDriverIsInstalledUpgradedRolledBackAndRemovedUnderAnOpenConnection() throws IOException {
        Path port = Path.of(System.getProperty("karaf.etc"), "org.anjiao.device.tcp-toy.cfg");
        Files.writeString(port, "name = toy\ndriver = toy\nhost = 127.0.0.1\nport = " + TOY_PORT + "\n");
        Map<String, String> others = others();
        RestClient.Answer installed = install("toy-1.0.0.jar");
        assertEquals(installed.toString(), 201, installed.status());
        assertEquals("ACTIVE", installed.body().get("state").asText());
        assertEquals(MODULE, installed.body().get("module").asText());
        assertEquals("CN=Test vendor", installed.body().get("signer").asText());
        assertEquals(installed.toString(), 0, installed.body().get("findings").size());
        try (Socket terminal = connect();
                BufferedReader answers = new BufferedReader(
                        new InputStreamReader(terminal.getInputStream(), StandardCharsets.US_ASCII))) {
            assertEquals("1.0.0", ask(terminal, answers));
            assertStatus(2, install("toy-1.1.0.kar"));
            assertEquals("1.1.0", ask(terminal, answers));
            assertEquals(1, toys());
            assertEquals("1.0.0", rollBack().body().get("version").asText());
            assertEquals("1.0.0", ask(terminal, answers));
            assertEquals(1, toys());
            assertRefused(409, "PLUGIN_NOTHING_BEFORE", rollBack());
            assertStatus(2, it.delete("/plugins/" + MODULE));
            assertEquals(0, toys());
            assertStatus(2, install("toy-1.1.0.kar"));
            assertEquals("1.1.0", ask(terminal, answers));
        } finally {
            it.delete("/plugins/" + MODULE);
            Files.deleteIfExists(port);
        }
        assertEquals("no other bundle was refreshed or restarted", others, others());
    }

    /** In the place of the same version that came with the server, which an upgrade would have to exceed. */
    @Test
    public void aDriverOfOursIsInstalledFromItsArchiveAsItIsBuilt() throws IOException, BundleException {
        assertRefused(409, "PLUGIN_VERSION_NOT_NEWER", install("h02.kar"));
        Bundle shipped = bundle("org.anjiao.driver.h02");
        shipped.uninstall();
        try {
            RestClient.Answer installed = install("h02.kar");
            assertEquals(installed.toString(), 201, installed.status());
            assertEquals("ACTIVE", installed.body().get("state").asText());
            assertEquals("driver.h02", installed.body().get("module").asText());
            assertStatus(2, it.delete("/plugins/driver.h02"));
        } finally {
            context.installBundle(shipped.getLocation()).start();
        }
    }

    @Test
    public void whatBreaksARuleIsRefusedAndLeavesNothing() throws IOException {
        Map<String, String> before = others();
        assertRefused(422, "PLUGIN_UNSIGNED", install("unsigned.jar"));
        assertRefused(422, "PLUGIN_IMPORT_FORBIDDEN", install("forbidden.jar"));
        RestClient.Answer unresolved = install("unresolved.jar");
        assertRefused(422, "PLUGIN_UNRESOLVED", unresolved);
        String message = unresolved.body().get("message").get("en").asText();
        assertTrue(message, message.endsWith("package org.slf4j [99.0.0,100.0.0)"));
        assertEquals(0, toys());
        assertEquals(before, others());
        JsonNode latest = it.get("/plugins").body().get("items");
        long refused = 0;
        for (JsonNode plugin : latest) {
            refused += plugin.get("state").asText().equals("REFUSED") ? 1 : 0;
        }
        assertTrue(latest.toString(), refused >= 3);
    }

    @Test
    public void aBureauSwitchesAModuleForItselfAndInstallsNothing() throws IOException {
        RestClient bureau = signIn("beilin.it");
        assertRefused(403, "NOT_PERMITTED", bureau.get("/plugins"));
        assertRefused(403, "NOT_PERMITTED", signIn("beilin").get("/modules"));
        assertTrue(enabled(bureau, "driver.jt808"));
        assertStatus(2, bureau.put("/modules/driver.jt808/switch", object().put("enabled", false)));
        assertTrue("it is off", !enabled(bureau, "driver.jt808"));
        assertStatus(2, bureau.put("/modules/driver.jt808/switch", object().putNull("enabled")));
        assertTrue(enabled(bureau, "driver.jt808"));
    }

    @Test
    public void aBureauThatSwitchesADriverOffLeavesThePointsInItsTerminalsUntilItIsOn() throws IOException {
        Wearer wearer = equip(6021, "13800006021");
        RestClient bureau = signIn("beilin.it");
        try (Wristband band = wristband(wearer.terminal())) {
            band.awaitAcknowledged(2);
            assertStatus(2, bureau.put("/modules/driver.jt808/switch", object().put("enabled", false)));
            try {
                Await.until("the terminal is refused", () -> band.lastFailure() != null);
                Await.until("points wait in it", () -> band.waiting() >= 2);
                Await.until("the port says why", () -> health("jt808").contains("is switched off for the unit"));
            } finally {
                assertStatus(2, bureau.put("/modules/driver.jt808/switch", object().putNull("enabled")));
            }
            Await.until("every point is acknowledged", () -> band.waiting() == 0);
        }
    }

    String health(String port) throws IOException {
        RestClient.Answer ports = it.get("/plugins/health");
        assertEquals(ports.toString(), 200, ports.status());
        for (JsonNode item : ports.body().get("items")) {
            if (item.get("name").asText().equals(port)) {
                return item.get("state").asText() + " " + item.get("lastError").asText();
            }
        }
        throw new AssertionError("no port " + port + " in " + ports.body());
    }

    private static boolean enabled(RestClient caller, String module) throws IOException {
        RestClient.Answer modules = caller.get("/modules");
        assertEquals(modules.toString(), 200, modules.status());
        for (JsonNode item : modules.body().get("items")) {
            if (item.get("id").asText().equals(module)) {
                return item.get("enabled").asBoolean();
            }
        }
        throw new AssertionError("no " + module + " in " + modules.body());
    }

    RestClient.Answer install(String file) throws IOException {
        return it.post("/plugins?file=" + file, "application/octet-stream", PluginFiles.read(file));
    }

    private RestClient.Answer rollBack() throws IOException {
        return it.post("/plugins/" + MODULE + "/rollback", null);
    }

    private long toys() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().endsWith(MODULE))
                .count();
    }

    /** Every other bundle with what changes when it is updated, refreshed or restarted. */
    private Map<String, String> others() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> !bundle.getLocation().startsWith("anjiao-plugin:"))
                .collect(Collectors.toMap(
                        bundle -> bundle.getBundleId() + " " + bundle.getSymbolicName(),
                        PluginContract::fingerprint,
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static String fingerprint(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return bundle.getState() + " " + bundle.getLastModified() + " " + System.identityHashCode(wiring);
    }

    private static Socket connect() {
        Socket[] open = new Socket[1];
        Await.until("the port listens", () -> {
            try {
                open[0] = new Socket("127.0.0.1", TOY_PORT);
                return true;
            } catch (IOException e) {
                return false;
            }
        });
        return open[0];
    }

    private static String ask(Socket terminal, BufferedReader answers) throws IOException {
        terminal.setSoTimeout(20_000);
        terminal.getOutputStream().write("version?\n".getBytes(StandardCharsets.US_ASCII));
        return answers.readLine();
    }
}
