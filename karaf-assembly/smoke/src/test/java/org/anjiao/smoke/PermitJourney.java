package org.anjiao.smoke;

import java.io.IOException;

/** What a person may do all the same: under the rules of 2019 a permit for frequent trips is not there, one to meet somebody is. */
final class PermitJourney {
    private static final String WHOM = "原单位同事测试对象";

    private final Browser browser;

    PermitJourney(Browser browser) {
        this.browser = browser;
    }

    void run() throws IOException {
        browser.signIn("dongguannanjie.gz");
        open();
        browser.click("登记申请");
        browser.fill("目的地区划代码（经常性跨市县活动）", "610402");
        browser.fill("地点或人员", WHOM);
        browser.fill("截止日期", "2019-04-05");
        browser.fill("理由", "结清工资");
        browser.fill("证明材料", "工资欠条");
        browser.click("提交");
        browser.seeRefusal("没有经常性跨市县活动的审批", "know no permit for frequent trips");
        browser.choose("许可事项", "会客");
        browser.fill("目的地区划代码（经常性跨市县活动）", "");
        browser.click("提交");
        browser.clickInRow("司法所意见", WHOM);
        browser.fill("说明", "情况属实，建议批准");
        browser.click("提交");
        browser.seeNoStep("司法所意见", WHOM);

        browser.signIn("beilin.jigou");
        open();
        browser.clickInRow("审批", WHOM);
        browser.choose("审批结论", "批准");
        browser.click("提交");
        browser.seeRow(WHOM, "已批准");

        browser.signIn("dongguannanjie.gz");
        open();
        browser.seeRow("会客", WHOM, "已批准");
        browser.screenshot("permit");
    }

    private void open() {
        browser.openPerson(People.PERMITTED);
        browser.turnTo("日常");
    }
}
