package org.anjiao.smoke;

import java.io.IOException;

/** A document that no step of the case can issue: drafted with the reason why, signed by another. */
final class HandDraftJourney {
    private static final String TITLE = "D-12 协助查找函";

    private final Browser browser;

    HandDraftJourney(Browser browser) {
        this.browser = browser;
    }

    void run() throws IOException {
        browser.signIn("beilin");
        browser.open("/documents/drafts");
        browser.click("拟稿");
        browser.pick("矫正对象", People.DRAFTED);
        browser.choose("文书", TITLE);
        browser.choose("接收机关", "公安机关");
        browser.fill("正文", "请协助查找该对象");
        browser.click("提交");
        browser.seeRefusal("缺少必填项", "is missing");
        browser.fill("补发原因", "纸质案件补发");
        browser.click("提交");
        browser.clickInRow(TITLE, People.DRAFTED, "纸质案件补发");
        browser.seeText("由另一名有签发权限的人员签发。");
        browser.screenshot("hand-draft");

        browser.signIn("beilin.head");
        browser.open("/documents/drafts");
        browser.clickInRow(TITLE, People.DRAFTED, "纸质案件补发");
        browser.click("签发");
        browser.click("确定");
        browser.seeRow(TITLE, People.DRAFTED, "已签发");
        browser.open("/documents");
        browser.seeRow("协助查找函", People.DRAFTED);
    }
}
