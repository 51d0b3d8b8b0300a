package org.anjiao.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.anjiao.itests.RestClient;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What the procuratorate of a district sees: what was served on it, and the track of the day that the county has granted. */
final class ProcuratorateJourney {
    private static final String PROSECUTOR = "beilin.jiancha";
    private static final String FACTS = "未经批准进入测试商场";
    private static final String PURPOSE = "核查警告所依据的行踪";
    private static final By DAY = By.cssSelector("input[aria-label=日期]");

    private final Browser browser;
    private final RunningServer server;
    private final String wearer;

    /** @param wearer somebody of the district who wears a device under an order */
    ProcuratorateJourney(Browser browser, RunningServer server, String wearer) {
        this.browser = browser;
        this.server = server;
        this.wearer = wearer;
    }

    void run() throws IOException {
        String person = server.signIn("beilin")
                .get("/supervisees?q=" + wearer)
                .body()
                .at("/items/0/id")
                .asText();
        theCopyIsAllThatItSees(warned(person), person);
        itAsksForATrackAndAnotherGrantsIt();
        itLooksAtThatDayAlone(person);
        theLookIsOnRecord();
    }

    /** The number of the document, of which the procuratorate gets a copy. */
    private String warned(String person) throws IOException {
        ObjectNode warning = object().put("kind", "WARNING")
                .put("groundCode", "SERIOUS_BREACH")
                .put("facts", FACTS)
                .put("evidence", "谈话笔录");
        warning.set(
                "conduct",
                object().put("superviseeId", person)
                        .put("event", "SERIOUS_BREACH")
                        .put("on", "2019-03-28"));
        JsonNode proposed = server.signIn("beilin").post("/measures", warning).body();
        return server.signIn("beilin.jigou")
                .post("/measures/" + proposed.path("id").asText() + "/decision", object().put("granted", true))
                .body()
                .path("documentNumber")
                .asText();
    }

    private void theCopyIsAllThatItSees(String document, String person) throws IOException {
        browser.signIn(PROSECUTOR);
        assertThat(browser.see(By.cssSelector("nav")).getText()).isEqualTo("送检察文书\n轨迹查阅申请");
        browser.seeRow(document, "警告决定书", "抄送");
        browser.open("/people/" + person);
        browser.click(document);
        browser.seeText(FACTS);
        assertThat(browser.path()).isEqualTo("/served-documents");
        browser.screenshot("served");
        RestClient prosecutor = server.signIn(PROSECUTOR);
        assertThat(prosecutor.get("/supervisees/" + person).code()).isEqualTo("NOT_PERMITTED");
        assertThat(prosecutor.get("/timeline?superviseeId=" + person).code()).isEqualTo("NOT_PERMITTED");
    }

    private void itAsksForATrackAndAnotherGrantsIt() throws IOException {
        browser.click("申请查阅轨迹");
        browser.fill("查阅事由", PURPOSE);
        browser.fill("法律依据", "碑检调〔2019〕3号");
        browser.click("提交");
        browser.seeRow(PURPOSE, "待批准");
        browser.seeNoStep("查阅轨迹", PURPOSE);

        browser.signIn("beilin.head");
        browser.open("/track-requests");
        browser.clickInRow("审批", PURPOSE);
        browser.choose("审批结论", "批准");
        browser.click("提交");
        browser.seeNoRow(PURPOSE);
    }

    private void itLooksAtThatDayAlone(String person) throws IOException {
        browser.signIn(PROSECUTOR);
        browser.open("/own-track-requests");
        browser.seeRow(PURPOSE, "已批准");
        browser.clickInRow("查阅轨迹", PURPOSE);
        browser.see(By.cssSelector("input[type=range]")).sendKeys(Keys.ARROW_RIGHT);
        browser.seeText("2 / ");
        assertThat(browser.text()).contains(PURPOSE);
        browser.screenshot("granted-track");
        browser.see(DAY).click();
        browser.see(By.xpath("//td[contains(@class,'disabled')][normalize-space()='30']"));
        RestClient.Answer yesterday = server.signIn(PROSECUTOR).get("/tracks/" + person + "/2019-03-30");
        assertThat(yesterday.code()).isEqualTo("TRACK_REQUEST_NEEDED");
    }

    private void theLookIsOnRecord() {
        browser.signIn("shenji");
        browser.open("/audit");
        browser.seeRow("查看轨迹", "碑林区检察院演示账号", PURPOSE);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
