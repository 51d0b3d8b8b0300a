package org.anjiao.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.openqa.selenium.By;

/** A case is marked as a sensitive one by two persons; from then on only who needs to know it finds it. */
final class SensitiveCaseJourney {
    private static final String PERSON = People.SENSITIVE;
    private static final String REASON = "涉及重大舆情";

    private final Browser browser;

    SensitiveCaseJourney(Browser browser) {
        this.browser = browser;
    }

    void run() throws IOException {
        browser.signIn("beilin");
        open();
        String page = browser.path();
        browser.click("提请标记");
        browser.fill("理由", REASON);
        browser.fill("知悉人员账号", "beilin, nobody");
        browser.click("提交");
        browser.seeRefusal("账号“nobody”不存在", "There is no account nobody");
        browser.fill("知悉人员账号", "beilin");
        browser.click("提交");
        browser.seeRow(REASON, "待审批");

        browser.signIn("beilin.jigou");
        open();
        browser.clickInRow("同意", REASON);
        browser.seeRow(REASON, "已标记", "市级");
        browser.see(By.xpath("//h1[.='" + PERSON + "']/following-sibling::*[contains(., '重大敏感案件')]"));
        browser.screenshot("sensitive");

        browser.signIn("dongguannanjie.gz");
        browser.open("/people");
        browser.seeRow(People.PERMITTED);
        assertThat(browser.text()).doesNotContain(PERSON);
        browser.screenshot("sensitive-hidden");
        browser.open(page);
        browser.seeRefusal("您的角色不能执行此操作", "Your role does not permit this");
        assertThat(browser.text()).doesNotContain(PERSON);
        browser.signIn("beilin");
        open();
        browser.seeRow(REASON, "已标记");
    }

    private void open() {
        browser.openPerson(PERSON);
        browser.turnTo("决定");
    }
}
