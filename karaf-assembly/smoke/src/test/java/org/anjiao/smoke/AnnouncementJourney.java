package org.anjiao.smoke;

import java.io.IOException;

/** What was filed wrongly of an announcement is corrected by another version; the one before stays to be seen. */
final class AnnouncementJourney {
    private static final String PLACE = "碑林区社区矫正中心二楼宣告室";
    private static final String REASON = "原登记地点有误";

    private final Browser browser;

    AnnouncementJourney(Browser browser) {
        this.browser = browser;
    }

    void run() throws IOException {
        browser.signIn("beilin");
        open();
        browser.click("更正");
        browser.fill("更正理由", REASON);
        browser.click("提交");
        browser.seeRefusal("更正后的内容与原记录相同", "The correction says what is on record already");
        browser.fill("宣告地点", PLACE);
        browser.click("提交");
        browser.seeText("更正前（第 1 版）");
        browser.open("/documents");
        browser.seeRow("入矫宣告书（更正）", People.ANNOUNCED);

        browser.signIn("dongguannanjie.gz");
        open();
        browser.seeText(PLACE);
        browser.seeText(REASON);
        browser.seeText("碑林区社区矫正中心宣告室");
        browser.screenshot("announcement");
    }

    private void open() {
        browser.openPerson(People.ANNOUNCED);
        browser.turnTo("决定");
    }
}
