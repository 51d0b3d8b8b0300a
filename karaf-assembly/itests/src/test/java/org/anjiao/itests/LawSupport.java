package org.anjiao.itests;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.platform.DemonstrationClock;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Accounts;
import org.anjiao.platform.security.Accounts.NewAccount;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.junit.Before;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleException;

/**
 * A server for scenarios of the law with an account at each level above an office of 碑林, and of whom they deal
 * with. Its clock begins on 2019-03-04 and only goes forward, so each scenario brings persons of its own; scenarios whose
 * dates do not follow each other need servers of their own.
 */
public abstract class LawSupport extends KarafTestSupport {
    private static final String PASSWORD = "Anjiao-2019";

    /** What answers only once the last of it is there. */
    private static final List<String> RESOURCES = List.of(
            "supervisees",
            "documents",
            "dues",
            "alerts",
            "zones",
            "leaves",
            "absences",
            "measures",
            "proceedings",
            "recommitment-cases",
            "interview-tasks",
            "referrals",
            "management-classes",
            "transfers",
            "releases",
            "permits",
            "trips",
            "track-requests",
            "served-documents");

    @Configuration
    public Option[] configuration() throws IOException {
        return server(database());
    }

    /** What puts the server on another database than the embedded Derby it is shipped with. */
    protected Option[] database() throws IOException {
        return new Option[0];
    }

    @Before
    public void signUpOnce() {
        Accounts accounts = service(Accounts.class);
        if (accounts.find("shengting").isEmpty()) {
            signUp(accounts, "shengting", root(), Role.PROVINCE_OFFICER);
            signUp(accounts, "xian", unit("6101"), Role.CITY_OFFICER);
            signUp(accounts, "beilin", unit("610103"), Role.COUNTY_OFFICER);
            signUp(accounts, "beilin.agency", unit("610103"), Role.COUNTY_AGENCY_HEAD);
            signUp(accounts, "beilin.head", unit("610103"), Role.COUNTY_JUSTICE_HEAD);
            signUp(accounts, "beilin.office", office("610103"), Role.OFFICE_OFFICER);
            signUp(accounts, "beilin.office.head", office("610103"), Role.OFFICE_HEAD);
            signUp(accounts, "beilin.jiancha", unit("610103"), Role.PROCURATORATE);
            signUp(accounts, "lianhu", unit("610104"), Role.COUNTY_OFFICER);
            signUp(accounts, "lianhu.office", office("610104"), Role.OFFICE_OFFICER);
            signUp(accounts, "agency.court", root(), Role.AGENCY);
        }
        Await.until("REST and SOAP answer", this::answers);
    }

    private boolean answers() {
        try {
            for (String resource : RESOURCES) {
                if (http("/api/v1/" + resource, request -> request).statusCode() != 401) {
                    return false;
                }
            }
            return http("/api/v1/health", request -> request).statusCode() == 200
                    && http("/soap/exchange?wsdl", request -> request).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void signUp(Accounts accounts, String account, Unit unit, Role... roles) {
        Caller system = new Caller("test", "测试", root().id(), Set.of(Role.SYSTEM));
        accounts.put(system, new NewAccount(account, "测试账号", unit.id(), Set.of(roles), PASSWORD.toCharArray()));
    }

    Instant now() {
        return service(Clock.class).instant();
    }

    void advanceTo(Instant then) {
        service(DemonstrationClock.class).advanceTo(then);
    }

    /** Moves the clock on to a time in Asia/Shanghai. */
    void at(String time) {
        advanceTo(LocalDateTime.parse(time).atZone(Shanghai.ZONE).toInstant());
    }

    Unit root() {
        return service(Organization.class).root(now());
    }

    Unit unit(String code) {
        return service(Organization.class).byCode(code, now()).orElseThrow();
    }

    /** Some office of that county, always the same. */
    Unit office(String countyCode) {
        return service(Organization.class)
                .children(unit(countyCode).id(), now())
                .get(0);
    }

    /** Signs in now: moving the clock may have ended a session. */
    RestClient signIn(String account) throws IOException {
        return RestClient.signIn("http://127.0.0.1:" + HTTP_PORT, account, PASSWORD);
    }

    /**
     * Registers a person.
     *
     * @param index no two persons of a server have the same
     * @param row a row of the import without name and identity number
     * @return the person's identifier
     */
    String register(int index, String heading, String row) throws IOException {
        RestClient province = signIn("shengting");
        String name = "测试对象%02d".formatted(index);
        RestClient.Answer imported = province.post(
                "/supervisees/import",
                "text/csv",
                "姓名,身份证号," + heading + "\n" + name + "," + TestIdNumbers.of(index) + "," + row + "\n");
        assertEquals(imported.toString(), 1, imported.body().path("accepted").asInt());
        RestClient.Answer found = province.get("/supervisees?q=" + TestIdNumbers.of(index));
        assertEquals(found.toString(), 1, found.body().get("items").size());
        return found.body().get("items").get(0).get("id").asText();
    }

    /** Registers a probationer of 碑林's {@link #office} who is in correction from 2019-01-10 to 2026-12-31. */
    String probationer(int index) throws IOException {
        return register(
                index,
                "矫正类别,矫正开始日期,矫正结束日期,入矫登记日期,执行单位代码",
                "缓刑,2019-01-01,2026-12-31,2019-01-10," + office("610103").code());
    }

    /**
     * Warns a person of that {@link #office} for a serious breach of today: the office proposes it and its head verifies, the
     * agency's head decides.
     *
     * @return the measure with the document's number
     */
    JsonNode warned(String person, String facts) throws IOException {
        ObjectNode warning = Scenario.object()
                .put("kind", "WARNING")
                .put("groundCode", "SERIOUS_BREACH")
                .put("facts", facts)
                .put("evidence", "谈话笔录");
        warning.set(
                "conduct",
                Scenario.object()
                        .put("superviseeId", person)
                        .put("event", "SERIOUS_BREACH")
                        .put("on", Shanghai.dayOf(now()).toString()));
        RestClient.Answer proposed = signIn("beilin.office").post("/measures", warning);
        assertEquals(proposed.toString(), 201, proposed.status());
        String measure = "/measures/" + proposed.body().get("id").asText();
        JsonNode granted = Scenario.object().put("granted", true);
        RestClient.Answer verified =
                signIn("beilin.office.head").postIfMatch(measure + "/verification", granted, proposed.etag());
        assertEquals(verified.toString(), 200, verified.status());
        RestClient.Answer issued = signIn("beilin.agency").postIfMatch(measure + "/decision", granted, verified.etag());
        assertEquals(issued.toString(), 200, issued.status());
        return issued.body();
    }

    /** Puts the terminal simulator into the server. */
    void installTheSimulator() throws BundleException {
        context.installBundle(
                        "mvn:org.anjiao/org.anjiao.driver.simulator/" + System.getProperty("anjiao.simulator.version"))
                .start();
    }
}
