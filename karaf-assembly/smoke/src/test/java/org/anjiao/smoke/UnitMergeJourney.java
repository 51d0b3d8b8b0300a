package org.anjiao.smoke;

import java.io.IOException;
import org.openqa.selenium.By;

/** The province merges one county into another: nothing without a place for each office, and the new county keeps the persons. */
final class UnitMergeJourney {
    private static final String OLD = "王益区司法局";
    private static final String NEW = "印台区司法局";

    private final Browser browser;

    UnitMergeJourney(Browser browser) {
        this.browser = browser;
    }

    void run() throws IOException {
        browser.signIn("shengting");
        browser.open("/unit-merges");
        browser.click("办理合并");
        browser.choose("撤并的县（区）", OLD);
        browser.choose("并入的县（区）", NEW);
        browser.fill("依据文件", "陕政函〔2019〕18号");
        browser.click("提交");
        browser.seeRefusal("未指定并入去向", "No office is named into which");
        browser.chooseFirst("新司法所");
        browser.screenshot("merge-order");
        browser.click("提交");
        browser.click("确定");
        browser.seeRow("并入 " + NEW, "已完成");
        browser.screenshot("merge");

        browser.signIn("c-610203");
        browser.open("/unit-merges");
        browser.press(By.xpath("//tbody/tr[contains(., '" + OLD + "')]//button[contains(., ' 并入 " + NEW + "')]"));
        browser.press(By.xpath("//table[@aria-label='已迁移对象']//tbody/tr[1]//a"));
        browser.turnTo("决定");
        browser.seeRow("机构合并", "至今");
    }
}
