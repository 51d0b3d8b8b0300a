package org.anjiao.itests;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.anjiao.campaign.Interviews;
import org.anjiao.hazard.Hazards;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.platform.DemonstrationClock;
import org.anjiao.platform.security.Accounts;
import org.anjiao.platform.security.Accounts.NewAccount;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.junit.Before;
import org.osgi.framework.Bundle;

/** A province with accounts and the campaign of 2019 as the fixture says, and what its tests need to act in it. */
public abstract class ProvinceSupport extends StoreContract {
    protected static final String PASSWORD = "Anjiao-2019";
    protected static final String CAMPAIGN = FixtureLoader.CAMPAIGN;
    protected static final ObjectMapper JSON = new ObjectMapper();

    private static final String IMPORT_HEADING = "姓名,身份证号,矫正类别,矫正开始日期,矫正结束日期,入矫登记日期,执行单位代码,重点类别\n";

    protected Organization organization;
    protected Clock clock;
    protected DemonstrationClock hands;
    protected RestClient province;
    FixtureLoader loader;

    @Before
    public void loadTheFixtureOnce() throws IOException {
        organization = service(Organization.class);
        clock = service(Clock.class);
        hands = service(DemonstrationClock.class);
        loader = new FixtureLoader(organization, service(Interviews.class), service(Hazards.class), clock);
        Accounts accounts = service(Accounts.class);
        boolean first = accounts.find("shengting").isEmpty();
        if (first) {
            signUp(accounts);
        }
        awaitRest();
        province = signIn("shengting");
        if (first) {
            load();
        }
    }

    private void signUp(Accounts accounts) {
        Unit root = organization.root(clock.instant());
        signUp(accounts, "shengting", root, Role.PROVINCE_OFFICER);
        signUp(accounts, "shenji", root, Role.AUDITOR);
        signUp(accounts, "fixture.owner", root, Role.SYSTEM);
        signUp(accounts, "hancheng", unit("610581"), Role.COUNTY_OFFICER);
        signUp(accounts, "weinan", unit("6105"), Role.CITY_OFFICER);
        signUp(accounts, "beilin", unit("610103"), Role.COUNTY_OFFICER);
        signUp(accounts, "beilin.head", unit("610103"), Role.COUNTY_JUSTICE_HEAD);
        signUp(accounts, "beilin.agency", unit("610103"), Role.COUNTY_AGENCY_HEAD);
        signUp(accounts, "changanlu.officer", loader.office(FixtureOffice.ALL.get(1)), Role.OFFICE_OFFICER);
        signUp(accounts, "changanlu", loader.office(FixtureOffice.ALL.get(1)), Role.OFFICE_HEAD);
    }

    private void signUp(Accounts accounts, String account, Unit unit, Role role) {
        Caller system = new Caller("test", "测试", root(), Set.of(Role.SYSTEM));
        accounts.put(system, new NewAccount(account, "测试账号", unit.id(), Set.of(role), PASSWORD.toCharArray()));
    }

    private void load() throws IOException {
        RestClient.Answer imported = province.post("/supervisees/import", "text/csv", loader.people());
        assertEquals(imported.toString(), 200, imported.body().path("accepted").asInt());
        assertStatus(2, province.post("/campaigns", object().put("template", CAMPAIGN)));
        assertStatus(2, province.post("/campaigns/" + CAMPAIGN + "/issue", null));
        hands.advanceTo(Instant.parse("2019-03-25T02:00:00Z"));
        FixtureOffice.ALL.forEach(loader::bringForward);
        hands.advanceTo(Instant.parse("2019-03-31T16:00:00Z"));
        province = signIn("shengting");
    }

    private void awaitRest() throws IOException {
        Await.until("REST answers", () -> {
            try {
                return http("/api/v1/health", request -> request).statusCode() == 200
                        && http("/api/v1/rollup", request -> request).statusCode() == 401
                        && http("/api/v1/campaigns", request -> request).statusCode() == 401
                        && http("/soap/campaigns?wsdl", request -> request).statusCode() == 200;
            } catch (IOException e) {
                return false;
            }
        });
    }

    /** Signs in now: moving the clock may have ended a session. */
    protected RestClient signIn(String account) throws IOException {
        return RestClient.signIn("http://127.0.0.1:" + HTTP_PORT, account, PASSWORD);
    }

    protected String root() {
        return organization.root(clock.instant()).id();
    }

    protected Unit unit(String code) {
        return organization.byCode(code, clock.instant()).orElseThrow();
    }

    /** An office of that county about which the fixture says nothing, so that no figure of it changes. */
    protected Unit quietOffice(String countyCode) {
        return organization.children(unit(countyCode).id(), clock.instant()).stream()
                .filter(office -> FixtureOffice.ALL.stream()
                        .noneMatch(row -> office.name().startsWith(row.name())))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Enters a key person of an office over REST.
     *
     * @param index no two persons of a container have the same
     * @return the person's identifier
     */
    protected String importPerson(Unit office, int index) throws IOException {
        String name = "测试对象" + index;
        String row = "%s,%s,缓刑,2018-06-01,2020-05-31,2018-06-05,%s,有再犯罪倾向\n"
                .formatted(name, TestIdNumbers.of(index), office.code());
        RestClient.Answer imported = province.post("/supervisees/import", "text/csv", IMPORT_HEADING + row);
        assertEquals(imported.toString(), 1, imported.body().path("accepted").asInt());
        return person(office, name).orElseThrow();
    }

    /** The identifier of a person of that office. */
    protected Optional<String> person(Unit office, String name) throws IOException {
        RestClient.Answer list = province.get("/supervisees?limit=200&unit=" + office.id());
        for (JsonNode item : list.body().get("items")) {
            if (item.get("name").asText().equals(name)) {
                return Optional.of(item.get("id").asText());
            }
        }
        return Optional.empty();
    }

    protected static ObjectNode object() {
        return JSON.createObjectNode();
    }

    protected Bundle bundle(String symbolicName) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no bundle " + symbolicName));
    }

    protected static void assertStatus(int hundred, RestClient.Answer answer) {
        assertEquals(answer.toString(), hundred, answer.status() / 100);
    }

    /** The answer is that refusal. */
    protected static void assertRefused(int status, String code, RestClient.Answer answer) {
        assertEquals(answer.toString(), status, answer.status());
        assertEquals(answer.toString(), code, answer.code());
    }
}
