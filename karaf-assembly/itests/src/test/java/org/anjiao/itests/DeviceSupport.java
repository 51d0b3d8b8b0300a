package org.anjiao.itests;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.anjiao.organization.Unit;
import org.anjiao.platform.Shanghai;
import org.junit.Before;
import org.osgi.framework.BundleException;

/** People with wristbands, by the way that officers take: order, approval, device, issue. */
public abstract class DeviceSupport extends ExchangeContract {
    /** A place in 碑林区. */
    protected static final double INSIDE_LATITUDE = 34.2500;

    /** A place ten kilometres south of it, in 长安区. */
    protected static final double OUTSIDE_LATITUDE = 34.1500;

    protected static final double LONGITUDE = 108.9500;

    RestClient officer;
    RestClient head;

    @Before
    public void installTheSimulator() throws BundleException, IOException {
        // From the distribution's own folder, where it lies for the demonstration.
        context.installBundle(
                        "mvn:org.anjiao/org.anjiao.driver.simulator/" + System.getProperty("anjiao.simulator.version"))
                .start();
        officer = signIn("beilin");
        head = signIn("beilin.head");
    }

    /** A person under a lawful order who wears a device. */
    record Wearer(String superviseeId, String orderId, String deviceId, String terminal, Unit office) {}

    Wearer equip(int person, String terminal) throws IOException {
        return equip(person, "jt808", terminal);
    }

    Wearer equip(int person, String driver, String terminal) throws IOException {
        Unit office = quietOffice("610103");
        String superviseeId = importPerson(office, person);
        String orderId = order(superviseeId);
        assertStatus(2, head.post("/positioning-orders/" + orderId + "/approval", null));
        String deviceId = register(driver, terminal);
        assertStatus(2, assign(deviceId, superviseeId));
        // Terminals count whole seconds: the first report shall not bear a time before the assignment.
        hands.advanceTo(clock.instant().plusSeconds(1));
        return new Wearer(superviseeId, orderId, deviceId, terminal, office);
    }

    String order(String superviseeId) throws IOException {
        LocalDate today = Shanghai.dayOf(clock.instant());
        RestClient.Answer proposed = officer.post(
                "/supervisees/" + superviseeId + "/positioning-orders",
                object().put("groundCode", "KEY_PERSON")
                        .put("evidence", "重点对象认定表")
                        .put("start", today.toString())
                        .put("end", today.plusMonths(2).toString()));
        assertEquals(proposed.toString(), 201, proposed.status());
        return proposed.body().get("id").asText();
    }

    String register(String terminal) throws IOException {
        return register("jt808", terminal);
    }

    private String register(String driver, String terminal) throws IOException {
        RestClient.Answer registered = officer.post(
                "/devices",
                object().put("vendor", "测试厂商")
                        .put("driver", driver)
                        .put("hardwareId", terminal)
                        .put("model", "AJ-W1")
                        .set("capabilities", JSON.createArrayNode().add("POSITION")));
        assertEquals(registered.toString(), 201, registered.status());
        return registered.body().get("id").asText();
    }

    RestClient.Answer assign(String deviceId, String superviseeId) throws IOException {
        return officer.post("/devices/" + deviceId + "/assignment", object().put("superviseeId", superviseeId));
    }

    /** Switches the terminal on; its wearer is in the county. */
    Wristband wristband(String terminal) {
        return new Wristband(Integer.parseInt(DEVICE_PORT), terminal, clock, INSIDE_LATITUDE, LONGITUDE);
    }

    /** The last positions that the officer may see, for the test's purpose. */
    List<JsonNode> positions(String deviceId) throws IOException {
        RestClient.Answer listed = officer.get("/positions?purpose=%E6%A0%B8%E6%9F%A5");
        assertEquals(listed.toString(), 200, listed.status());
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode item : listed.body().get("items")) {
            if (item.get("deviceId").asText().equals(deviceId)) {
                found.add(item);
            }
        }
        return found;
    }

    List<JsonNode> alerts(String superviseeId) throws IOException {
        RestClient.Answer listed = officer.get("/alerts?limit=200");
        assertEquals(listed.toString(), 200, listed.status());
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode item : listed.body().get("items")) {
            if (item.get("superviseeId").asText().equals(superviseeId)) {
                found.add(item);
            }
        }
        return found;
    }

    /** Device times of the positions stored for a device. */
    Set<Instant> stored(String terminal) {
        return times(
                "select p.device_time from dev_position p, dev_device d"
                        + " where d.device_no = p.device_no and d.hardware_id = ?",
                terminal);
    }

    /** Device times of what the device reported without a lawful order. */
    Set<Instant> quarantined(String terminal) {
        return times(
                "select q.device_time from dev_quarantine q, dev_device d"
                        + " where d.device_no = q.device_no and d.hardware_id = ?",
                terminal);
    }

    private Set<Instant> times(String sql, String terminal) {
        DataSource database = service(DataSource.class, "(osgi.jndi.service.name=anjiao)");
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, terminal);
            Set<Instant> times = new TreeSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    times.add(Instant.ofEpochMilli(rows.getLong(1)));
                }
            }
            return times;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
