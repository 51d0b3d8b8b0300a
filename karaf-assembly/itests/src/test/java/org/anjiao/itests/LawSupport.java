package org.anjiao.itests;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
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

/**
 * A server for scenarios of the law, on Derby, with one account at each level above an office of 碑林. Its clock begins on
 * 2019-03-04 and only goes forward: scenarios whose dates do not follow each other need servers of their own.
 */
public abstract class LawSupport extends KarafTestSupport {
    private static final String PASSWORD = "Anjiao-2019";
    private static final String IMPORT_HEADING = "姓名,身份证号,矫正类别,矫正开始日期,矫正结束日期,入矫登记日期,执行单位代码\n";

    @Configuration
    public Option[] derby() {
        return server();
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
            signUp(accounts, "office.officer", office(), Role.OFFICE_OFFICER);
            signUp(accounts, "office.head", office(), Role.OFFICE_HEAD);
        }
        Await.until("REST answers", () -> {
            try {
                return http("/api/v1/health", request -> request).statusCode() == 200
                        && http("/api/v1/leaves", request -> request).statusCode() == 401
                        && http("/api/v1/dues", request -> request).statusCode() == 401
                        && http("/api/v1/alerts", request -> request).statusCode() == 401
                        && http("/api/v1/documents", request -> request).statusCode() == 401;
            } catch (IOException e) {
                return false;
            }
        });
    }

    private void signUp(Accounts accounts, String account, Unit unit, Role role) {
        Caller system = new Caller("test", "测试", root().id(), Set.of(Role.SYSTEM));
        accounts.put(system, new NewAccount(account, "测试账号", unit.id(), Set.of(role), PASSWORD.toCharArray()));
    }

    /** Moves the clock on to a time in Asia/Shanghai. */
    void at(String time) {
        Instant then = LocalDateTime.parse(time).atZone(Shanghai.ZONE).toInstant();
        service(DemonstrationClock.class).advanceTo(then);
    }

    Instant now() {
        return service(Clock.class).instant();
    }

    Unit root() {
        return service(Organization.class).root(now());
    }

    Unit unit(String code) {
        return service(Organization.class).byCode(code, now()).orElseThrow();
    }

    /** The office of 碑林 that keeps the scenario's persons. */
    Unit office() {
        return service(Organization.class).children(unit("610103").id(), now()).get(0);
    }

    /** Signs in now: moving the clock may have ended a session. */
    RestClient as(String account) throws IOException {
        return RestClient.signIn("http://127.0.0.1:" + HTTP_PORT, account, PASSWORD);
    }

    /**
     * Registers a probationer of {@link #office()} who is in correction from 2019-01-10 to 2026-12-31.
     *
     * @param index no two persons of a server have the same
     * @return the person's identifier
     */
    String probationer(int index) throws IOException {
        String row = "测试对象%02d,%s,缓刑,2019-01-01,2026-12-31,2019-01-10,%s\n"
                .formatted(index, TestIdNumbers.of(index), office().code());
        RestClient.Answer imported = as("shengting").post("/supervisees/import", "text/csv", IMPORT_HEADING + row);
        assertEquals(imported.toString(), 1, imported.body().path("accepted").asInt());
        RestClient.Answer found = as("shengting").get("/supervisees?q=" + TestIdNumbers.of(index));
        return found.body().get("items").get(0).get("id").asText();
    }
}
