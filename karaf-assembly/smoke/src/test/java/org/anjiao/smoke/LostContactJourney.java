package org.anjiao.smoke;

import java.io.IOException;
import org.openqa.selenium.By;

/** Contact is lost: the office searches, the county asks the police, and once the person is found the rules say what follows. */
final class LostContactJourney {
    private static final String PERSON = People.LOST;
    private static final String LOST_ON = "2019-03-28";

    private final Browser browser;

    LostContactJourney(Browser browser) {
        this.browser = browser;
    }

    void run() throws IOException {
        theOfficeSearches();
        theCountyAsksThePolice();
        thePersonIsFound();
        theRulesSayWhatFollows();
    }

    private void theOfficeSearches() {
        browser.signIn("dongguannanjie.gz");
        open("日常");
        browser.click("登记失联");
        browser.fill("最后联系日期", "2019-04-20");
        browser.fill("情况说明", "电话关机，家中无人");
        browser.click("提交");
        browser.seeRefusal("最后联系日期须在", "The last contact lies between");
        browser.fill("最后联系日期", LOST_ON);
        browser.click("提交");
        browser.seeRow(LOST_ON, "查找中");
        seeFlag("失去联系");
    }

    private void theCountyAsksThePolice() throws IOException {
        browser.signIn("beilin");
        browser.open("/absences");
        browser.seeRow(PERSON, "查找中");
        browser.screenshot("absences");
        browser.clickInRow(PERSON, PERSON, "查找中");
        browser.click("发函公安");
        browser.click("确定");
        browser.seeRow(LOST_ON, "脱管");
        browser.seeText("协助查找函 · 已于");
        seeFlag("脱管");
        browser.open("/documents");
        browser.seeRow("协助查找函", PERSON);
    }

    private void thePersonIsFound() {
        browser.signIn("dongguannanjie.gz");
        open("日常");
        browser.click("登记找到");
        browser.fill("找到日期", "2019-03-20");
        browser.fill("找到方式", "家属联系到本人");
        browser.click("提交");
        browser.seeRefusal("找到日期须在", "The person was found between");
        browser.fill("找到日期", "2019-03-31");
        browser.click("提交");
        browser.seeRow(LOST_ON, "2019-03-31", "已找到");
    }

    private void theRulesSayWhatFollows() throws IOException {
        browser.turnTo("决定");
        browser.click("提出措施");
        browser.choose("失联记录", LOST_ON + " 至 2019-03-31，3 天");
        browser.seeText("规则建议 警告");
        browser.seeText("脱离监管 3 天");
        browser.screenshot("lost-contact");
    }

    private void open(String part) {
        browser.openPerson(PERSON);
        browser.turnTo(part);
    }

    private void seeFlag(String flag) {
        browser.see(By.xpath("//h1[.='" + PERSON + "']/following-sibling::*[contains(., '" + flag + "')]"));
    }
}
