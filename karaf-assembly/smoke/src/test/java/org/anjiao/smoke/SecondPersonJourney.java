package org.anjiao.smoke;

import java.io.IOException;

/** What one officer concludes of a person's danger a second one decides. */
final class SecondPersonJourney {
    private final Browser browser;

    SecondPersonJourney(Browser browser) {
        this.browser = browser;
    }

    void run() throws IOException {
        browser.signIn("beilin.jigou");
        browser.openPerson(People.RISK_OVERRIDE);
        browser.turnTo("决定");
        browser.clickInRow("不同意调整", "调整待复核");
        browser.click("确定");
        browser.seeRefusal("缺少必填项", "is missing");
        browser.click("取消");
        browser.clickInRow("同意调整", "调整待复核");
        browser.seeRow("近期失业且与家人争吵", "生效");
        browser.screenshot("risk");

        browser.openPerson(People.KEY_PROPOSED);
        browser.turnTo("决定");
        browser.clickInRow("同意", "有再犯罪倾向", "待审批");
        browser.seeRow("有再犯罪倾向", "已列管");
        browser.seeText("尚无有效的管控方案");
        browser.screenshot("key-person");
    }
}
