package org.anjiao.smoke;

import java.io.IOException;

/** A warning: the rules of the day of the breach suggest it, one proposes, the head of the office verifies, another decides, and the person is told. */
final class MeasureJourney {
    private static final String BREACH = "违反监督管理规定，情节较重";

    private final Browser browser;

    MeasureJourney(Browser browser) {
        this.browser = browser;
    }

    void run() throws IOException {
        browser.signIn("dongguannanjie.gz");
        open();
        browser.click("提出措施");
        browser.choose("行为", BREACH);
        browser.fill("发生日期", "2019-04-20");
        browser.seeRefusal("行为发生日期须在", "The event lies between");
        browser.fill("发生日期", "2019-03-28");
        browser.seeText("规则建议 警告");
        browser.seeText("CN-2012");
        browser.screenshot("measure-suggestion");
        browser.fill("事实", "三月二十八日未经批准离开所居住的区");
        browser.fill("证据", "谈话笔录");
        browser.click("提交");
        browser.seeRow(BREACH, "已提出");

        browser.signIn("dongguannanjie");
        open();
        browser.clickInRow("核实", BREACH);
        browser.click("确定");
        browser.seeRow(BREACH, "已核实");

        browser.signIn("beilin.jigou");
        open();
        browser.clickInRow("同意", BREACH);
        browser.click("确定");
        browser.seeRow(BREACH, "已作出");
        browser.clickInRow("警告", BREACH);
        browser.seeText("610103-D14-2019-");

        browser.signIn("dongguannanjie.gz");
        open();
        browser.clickInRow("登记送达", BREACH);
        browser.click("确定");
        browser.clickInRow("警告", BREACH);
        browser.seeText("2019-03-31 · 异议截止 2019-04-10");
        browser.screenshot("measure");
    }

    private void open() {
        browser.openPerson(People.VISITED);
        browser.turnTo("决定");
    }
}
