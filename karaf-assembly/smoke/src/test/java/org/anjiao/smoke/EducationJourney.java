package org.anjiao.smoke;

import java.io.IOException;
import org.openqa.selenium.By;

/** A session for several persons: it is closed only with everybody's attendance, and the minutes count for whoever came. */
final class EducationJourney {
    private static final String TOPIC = "社区矫正法规学习";

    private final Browser browser;

    EducationJourney(Browser browser) {
        this.browser = browser;
    }

    void run() throws IOException {
        browser.signIn("dongguannanjie.gz");
        browser.open("/education");
        browser.click("安排活动");
        browser.fill("主题", TOPIC);
        browser.fill("地点", "东关南街司法所");
        browser.click("提交");
        browser.seeRefusal("请至少选择一名对象", "A session has at least one participant");
        invite(People.TAUGHT);
        invite(People.ABSENT);
        browser.click("提交");
        browser.seeRow(TOPIC, "– / 2", "已安排");
        whoCame();

        browser.signIn("beilin");
        browser.openPerson(People.TAUGHT);
        browser.turnTo("日常");
        browser.seeRow(TOPIC, "参加", "已完成");
        browser.seeText("教育学习：本月已完成 60 分钟");
    }

    private void invite(String person) {
        browser.fillNamed("姓名或编号", person);
        browser.click("选择所列 1 人");
    }

    private void whoCame() throws IOException {
        browser.clickInRow(TOPIC, TOPIC);
        browser.click("登记出勤");
        browser.click("提交");
        browser.seeRefusal("尚有 2 名对象未登记出勤", "The attendance of 2 persons is missing");
        browser.press(By.xpath("//tr[contains(., '" + People.ABSENT + "')]//label[contains(., '缺席')]"));
        browser.click("未登记的全部到场");
        browser.screenshot("attendance");
        browser.click("提交");
        browser.seeText("到场 1 人（名单 2 人），共计入 60 分钟");
        browser.screenshot("session");
    }
}
