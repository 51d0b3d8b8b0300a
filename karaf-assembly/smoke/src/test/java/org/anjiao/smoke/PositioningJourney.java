package org.anjiao.smoke;

import java.io.IOException;

/** An order of positioning: proposed on its ground, approved by the county's head, told to the person, extended once. */
final class PositioningJourney {
    private static final String EXTENSION = "延长：2019-04-10 至 2019-06-30";

    private final Browser browser;

    PositioningJourney(Browser browser) {
        this.browser = browser;
    }

    void run() throws IOException {
        browser.signIn("beilin");
        open();
        browser.click("提请电子定位");
        browser.fill("依据材料", "重点对象认定表〔2019〕12号");
        browser.fill("结束日期（含当日）", "2019-12-31");
        browser.click("提交");
        browser.seeRefusal("电子定位期限最迟至", "Positioning may last until");
        browser.fill("结束日期（含当日）", "2019-04-10");
        browser.click("提交");
        browser.seeRow("重点对象认定表〔2019〕12号", "待批准");

        browser.signIn("beilin.head");
        open();
        browser.clickInRow("批准", "2019-04-10");
        browser.click("确定");
        browser.seeRow("2019-04-10", "执行中");

        browser.signIn("beilin");
        open();
        browser.clickInRow("登记签收", "2019-04-10");
        browser.click("确定");
        browser.seeNoStep("登记签收", "2019-04-10");
        browser.clickInRow("提请延长", "2019-04-10");
        browser.fill("延长至（现至 2019-04-10，含当日）", "2019-06-30");
        browser.fill("评估情况", "再犯罪风险仍较高");
        browser.click("提交");
        browser.seeRow(EXTENSION, "待批准");

        browser.signIn("beilin.head");
        open();
        browser.clickInRow("批准延长", EXTENSION);
        browser.click("确定");
        browser.seeRow(EXTENSION, "已批准");
        browser.screenshot("positioning");
    }

    private void open() {
        browser.openPerson(People.KEY_WITHOUT_ORDER);
        browser.turnTo("定位");
    }
}
