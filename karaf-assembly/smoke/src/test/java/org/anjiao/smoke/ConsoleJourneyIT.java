package org.anjiao.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What officers do every day, from the board to a track, as they see it in their browsers. */
class ConsoleJourneyIT {
    /** The first key person of the demonstration's wearers: of 碑林, where a head can decide. */
    private static final String WEARER = "测试对象00019";

    private static RunningServer server;
    private static Browser browser;

    /** The server is killed while the history is being played: all journeys run on one that has recovered by itself. */
    @BeforeAll
    static void startServer() throws Exception {
        server = RunningServer.unpack();
        server.start();
        server.awaitProgress("playing 2019-03-1");
        server.kill();
        server.start();
        server.awaitReady();
        browser = new Browser(server.url());
    }

    @AfterAll
    static void stopServer() throws Exception {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    /** What the browser shows last tells why a journey did not end. */
    @AfterEach
    void showTheEnd(TestInfo journey) throws Exception {
        browser.screenshot(journey.getTestMethod().orElseThrow().getName());
    }

    @Test
    void theProvinceSeesItsBoardAndOpensWhatIsBehindAFigure() throws Exception {
        browser.signIn("shengting");
        browser.open("/board");
        browser.patience().until(page -> browser.rows().size() >= 14);
        List<String> rows = browser.rows();
        assertThat(rows.get(0)).contains("2,000");
        assertThat(String.join("\n", rows)).contains("西安市", "韩城市", "西咸新区");
        browser.screenshot("board");
        assertThat(browser.text()).contains("演示");
    }

    @Test
    void theLedgerOfHazardsIsThere() throws Exception {
        browser.signIn("shengting");
        browser.open("/hazards");
        browser.see(By.cssSelector("table tbody tr"));
        browser.screenshot("hazards");
        assertThat(browser.rows()).isNotEmpty();
    }

    @Test
    void aWrongPasswordIsRefusedInWords() {
        browser.signInWith("shengting", "wrong-password");
        browser.seeText("账号或密码不正确");
    }

    @Test
    void aZoneIsDrawnAndDecidedAndItsAlertSeenOnTheMap() throws Exception {
        browser.signIn("beilin");
        browser.openPerson(WEARER);
        browser.turnTo("定位");
        browser.click("提请设定区域");
        browser.fill("区域名称", "测试区域");
        browser.choose("区域类型", "禁止进入");
        // Wide enough that the wearer is in it wherever the walk has led.
        browser.fill("半径（米）", "50000");
        browser.fill("依据文书", "（2019）陕0103刑初1号禁止令");
        browser.fill("截止日期（含当日）", "2019-04-30");
        browser.fill("容许时长（分钟，空按规定）", "0");
        browser.see(By.cssSelector(".zone-dialog canvas")).click();
        browser.click("提交");
        browser.seeText("待审批");

        browser.signIn("beilin.head");
        browser.openPerson(WEARER);
        browser.turnTo("定位");
        browser.click("批准");
        browser.click("确定");
        browser.seeText("生效");

        browser.open("/alerts");
        browser.see(By.xpath("//button[contains(., '进入禁止区域')]")).click();
        browser.see(By.xpath("//section//a[contains(., '" + WEARER + "')]"));
        browser.seeWithin(By.cssSelector(".alert-mark.open"), By.cssSelector(".maplibregl-canvas"));
        browser.screenshot("alert");
    }

    @Test
    void aTrackIsReplayedForAPurposeAndTheAuditorSeesWhoReadItAndWhy() throws Exception {
        String purpose = "核实测试对象行踪去向";
        browser.signIn("beilin");
        browser.openPerson(WEARER);
        browser.click("轨迹回放");
        WebElement asked = browser.see(By.cssSelector("input[aria-label=用途]"));
        assertThat(browser.text()).doesNotContain("平台接收");
        asked.sendKeys(purpose, Keys.ENTER);
        browser.see(By.cssSelector("input[type=range]")).sendKeys(Keys.ARROW_RIGHT);
        browser.seeText("2 / ");
        assertThat(browser.text()).contains("平台接收", "决定有效时段");
        browser.screenshot("track");

        browser.signIn("shenji");
        browser.open("/audit");
        browser.see(By.xpath("//tr[contains(., '查看轨迹') and contains(., '" + purpose + "')]"));
        browser.click("开始核验");
        browser.seeText("审计链完整");
        browser.screenshot("audit");
    }

    @Test
    void aLaterDueDateIsAskedForByTheCountyAndDecidedOneLevelUp() throws Exception {
        browser.signIn("xian");
        browser.open("/hazards");
        WebElement assigned = browser.see(By.xpath("//tbody/tr[contains(., '已分派')]"));
        String hazard = assigned.findElement(By.cssSelector("a")).getDomProperty("href");
        String path = hazard.substring(server.url().length());
        String owner =
                server.signIn("xian").get(path).body().get("ownerAccount").asText();

        browser.signIn(owner);
        browser.open(path);
        browser.click("申请延期");
        browser.fill("延期至", "2019-04-28");
        browser.fill("延期理由", "等待调解组织答复");
        browser.see(By.xpath("//form[.//textarea][.//label[normalize-space()='延期至']]//button[@type='submit']"))
                .click();
        browser.seeText("待审批");
        assertThat(browser.text()).doesNotContain("延期审批");

        browser.signIn("xian");
        browser.open(path);
        browser.see(By.xpath("//form[.//label[normalize-space()='延期审批']]//button[@type='submit']"))
                .click();
        browser.seeText("已同意");
        assertThat(browser.see(By.xpath("//dl/div[dt='整改时限']/dd")).getText()).isEqualTo("2019-04-28");
        browser.screenshot("extension");
    }

    @Test
    void aLeaveIsAppliedForByTheOfficerAndDecidedByTheHeadAndItsEndIsDue() throws Exception {
        browser.signIn("dongguannanjie.gz");
        browser.seeText("全部事项");
        browser.open("/people");
        String person = browser.see(By.cssSelector("table tbody tr a")).getText();
        browser.openPerson(person);
        browser.turnTo("日常");
        browser.click("申请外出");
        browser.pick("目的地（县级）", "渭滨区");
        browser.fill("返回日期（含当日）", "2019-04-04");
        browser.seeText("由司法所批准");
        browser.fill("事由", "探望父母");
        browser.fill("证明材料", "车票");
        browser.screenshot("leave-application");
        browser.click("提交");
        browser.seeText("待审批");

        browser.signIn("dongguannanjie");
        browser.open("/leaves");
        browser.click("2019-03-31 至 2019-04-04");
        browser.seeText("法律依据：CN-2012");
        browser.click("批准");
        browser.click("确定");
        browser.see(By.xpath("//tr[contains(., '" + person + "') and contains(., '外出中')]"));

        browser.signIn("dongguannanjie.gz");
        browser.press(By.xpath("//button[contains(., '外出期满返回')]"));
        browser.seeRow("外出期满返回", "2019-04-04", person);
        browser.screenshot("todo");
        browser.see(By.linkText(person)).click();
        browser.see(By.xpath("//h1[.='" + person + "']/following-sibling::*[contains(., '外出中')]"));
        browser.turnTo("基本情况");
        browser.seeText("批准外出");
        browser.screenshot("person");
    }

    @Test
    void aPersonWhomTheCourtSendsIsTakenInAndWhatIsDueIsDone() throws Exception {
        new EntryJourney(browser).run();
    }

    @Test
    void aBreachIsAnsweredByTheMeasureThatTheRulesSuggest() throws Exception {
        new MeasureJourney(browser).run();
    }

    @Test
    void aKeyPersonIsPositionedAndTheOrderExtended() throws Exception {
        new PositioningJourney(browser).run();
    }

    @Test
    void aPersonMovesToTheNextCounty() throws Exception {
        new TransferJourney(browser).run();
    }

    @Test
    void aPersonComplainsAndHasDataCorrectedAndSeesWhatIsHeld() throws Exception {
        new RightsJourney(browser).run();
    }

    @Test
    void theProvincesRulesAreEditedByOneAndPublishedByAnother() throws Exception {
        new PolicyJourney(browser).run();
    }

    @Test
    void aSecondPersonDecidesOnRiskAndKeyPersons() throws Exception {
        new SecondPersonJourney(browser).run();
    }

    @Test
    void aPersonOutOfReachIsSearchedForAndFound() throws Exception {
        new LostContactJourney(browser).run();
    }

    @Test
    void oneCountyGoesIntoAnotherWithItsPersons() throws Exception {
        new UnitMergeJourney(browser).run();
    }

    @Test
    void aWrongAnnouncementIsCorrectedByAnotherVersion() throws Exception {
        new AnnouncementJourney(browser).run();
    }

    @Test
    void aDocumentIsDraftedByHandAndSignedByAnother() throws Exception {
        new HandDraftJourney(browser).run();
    }

    @Test
    void aSessionIsClosedWithEverybodysAttendance() throws Exception {
        new EducationJourney(browser).run();
    }

    @Test
    void aTableOfVisitsIsTakenWholeOrNotAtAll() throws Exception {
        new DailyImportJourney(browser).run();
    }

    @Test
    void accountsAreGivenByOneWhoSeesNoCase() throws Exception {
        new AccountsJourney(browser).run();
    }

    @Test
    void aSensitiveCaseIsHiddenFromWhoNeedsNotKnow() throws Exception {
        new SensitiveCaseJourney(browser).run();
    }

    @Test
    void aPermitIsAppliedForAndGranted() throws Exception {
        new PermitJourney(browser).run();
    }

    @Test
    void aCaseIsTerminatedByTwo() throws Exception {
        new TerminationJourney(browser).run();
    }

    @Test
    void aListLeavesWhenAnotherLetsItGo() throws Exception {
        new ExportsJourney(browser, server).run();
    }

    @Test
    void theProcuratorateReadsWhatIsServedAndTheTrackThatIsGranted() throws Exception {
        new ProcuratorateJourney(browser, server, WEARER).run();
    }

    @Test
    void everyPageIsNamedInEnglish() throws Exception {
        new EnglishJourney(browser).run();
    }
}
