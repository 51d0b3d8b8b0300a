package org.anjiao.smoke;

import java.io.IOException;
import org.openqa.selenium.By;

/** A person moves to the next county: the old one asks, the new one answers, the file goes over, and the person after it. */
final class TransferJourney {
    private static final String PERSON = People.LEARNS;

    private final Browser browser;

    TransferJourney(Browser browser) {
        this.browser = browser;
    }

    void run() throws IOException {
        theOfficeApplies();
        at("beilin", "拟迁出", "征求意见", "征求意见中");
        theNewCountyAgrees();
        at("beilin.jigou", "拟迁出", "决定", "已决定");
        at("beilin", "拟迁出", "移交档案", "已决定");
        theNewCountyReceives();
    }

    private void theOfficeApplies() {
        browser.signIn("dongguannanjie.gz");
        browser.openPerson(PERSON);
        browser.turnTo("决定");
        browser.click("申请变更执行地");
        browser.choose("新执行地（本省县区）", "莲湖区司法局");
        browser.fill("拟迁居日期", "2019-03-01");
        browser.fill("事由", "迁居莲湖区");
        browser.fill("证明材料", "购房合同");
        browser.click("提交");
        browser.seeRefusal("日期须在", "The day lies between");
        browser.fill("拟迁居日期", "2019-04-30");
        browser.click("提交");
        browser.clickInRow("司法所意见", PERSON);
        browser.fill("司法所意见", "情况属实，建议同意");
        browser.click("提交");
        browser.seeRow(PERSON, "已申请");
    }

    private void at(String account, String direction, String step, String state) {
        browser.signIn(account);
        list(direction);
        browser.clickInRow(step, PERSON);
        if (step.equals("移交档案")) {
            browser.fill("移交档案", "判决书、矫正方案，共一卷");
        }
        if (!step.equals("征求意见")) {
            browser.click("提交");
        }
        browser.seeRow(PERSON, state);
    }

    private void list(String direction) {
        browser.open("/transfers");
        browser.press(By.xpath("//label[contains(@class,'el-radio-button')][contains(., '" + direction + "')]"));
    }

    private void theNewCountyAgrees() {
        browser.signIn("lianhu");
        list("拟迁入");
        browser.clickInRow("复函", PERSON);
        browser.see(By.xpath("//div[contains(@class,'el-form-item')][label[normalize-space()='接收的司法所']]"
                        + "//div[contains(@class,'el-select__wrapper')]"))
                .click();
        browser.press(By.xpath("//li[contains(@class,'el-select-dropdown__item')][contains(., '司法所')]"));
        browser.click("提交");
        browser.seeRow(PERSON, "已复函");
    }

    private void theNewCountyReceives() throws IOException {
        browser.signIn("lianhu");
        list("拟迁入");
        browser.clickInRow("签收档案", PERSON);
        browser.seeNoStep("签收档案", PERSON);
        browser.clickInRow("登记报到", PERSON);
        browser.click("提交");
        browser.seeNoRow(PERSON);
        browser.openPerson(PERSON);
        browser.turnTo("决定");
        browser.seeRow("执行地变更", "至今");
        browser.screenshot("transfer");
    }
}
