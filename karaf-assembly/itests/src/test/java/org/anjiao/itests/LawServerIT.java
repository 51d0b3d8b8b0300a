package org.anjiao.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.platform.DemonstrationClock;
import org.anjiao.platform.security.Accounts;
import org.anjiao.platform.security.Accounts.NewAccount;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.junit.Before;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/**
 * The scenarios of the law, with their dates and codes, over REST on the server as shipped. The clock only goes forward,
 * so each scenario brings persons of its own; it begins on 2019-03-04.
 */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class LawServerIT extends KarafTestSupport {
    private static final String PASSWORD = "Anjiao-2019";

    @Configuration
    public Option[] derby() {
        return server();
    }

    @Before
    public void signUpOnce() {
        Accounts accounts = service(Accounts.class);
        if (accounts.find("shengting").isEmpty()) {
            signUp(accounts, "shengting", root(), Role.PROVINCE_OFFICER);
            signUp(accounts, "beilin", unit("610103"), Role.COUNTY_OFFICER);
            signUp(accounts, "beilin.head", unit("610103"), Role.COUNTY_JUSTICE_HEAD);
            signUp(accounts, "beilin.agency", unit("610103"), Role.COUNTY_AGENCY_HEAD);
            signUp(accounts, "beilin.office", office("610103"), Role.OFFICE_OFFICER);
            signUp(accounts, "lianhu", unit("610104"), Role.COUNTY_OFFICER);
            signUp(accounts, "lianhu.office", office("610104"), Role.OFFICE_OFFICER);
        }
        Await.until("REST answers", this::restAnswers);
    }

    private boolean restAnswers() {
        try {
            return http("/api/v1/health", request -> request).statusCode() == 200
                    && http("/api/v1/supervisees", request -> request).statusCode() == 401
                    && http("/api/v1/documents", request -> request).statusCode() == 401
                    && http("/api/v1/dues", request -> request).statusCode() == 401
                    && http("/api/v1/alerts", request -> request).statusCode() == 401
                    && http("/api/v1/zones", request -> request).statusCode() == 401
                    && http("/api/v1/transfers", request -> request).statusCode() == 401
                    && http("/api/v1/releases", request -> request).statusCode() == 401;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void signUp(Accounts accounts, String account, Unit unit, Role role) {
        Caller system = new Caller("test", "测试", root().id(), Set.of(Role.SYSTEM));
        accounts.put(system, new NewAccount(account, "测试账号", unit.id(), Set.of(role), PASSWORD.toCharArray()));
    }

    Instant now() {
        return service(Clock.class).instant();
    }

    void advanceTo(Instant then) {
        service(DemonstrationClock.class).advanceTo(then);
    }

    Unit root() {
        return service(Organization.class).root(now());
    }

    Unit unit(String code) {
        return service(Organization.class).byCode(code, now()).orElseThrow();
    }

    /** Some office of that county. */
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
        assertTrue(found.toString(), found.body().get("items").size() == 1);
        return found.body().get("items").get(0).get("id").asText();
    }

    @Test
    public void s11transferAndRelease() throws Exception {
        new WayOutScenario(this).run();
    }
}
