package org.anjiao.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.openqa.selenium.By;

/** What a person may ask of the agency: an answer, a correction, and the sheet of what is held. */
final class RightsJourney {
    private final Browser browser;

    RightsJourney(Browser browser) {
        this.browser = browser;
    }

    void run() throws IOException {
        theOfficeWritesDownWhatIsAsked();
        theCountyAnswersAndCorrects();
        thePersonIsToldAndTakesTheSheet();
    }

    private void theOfficeWritesDownWhatIsAsked() {
        browser.signIn("dongguannanjie.gz");
        open();
        browser.click("登记投诉申诉");
        browser.tick("申诉");
        browser.fill("事项", "报告方式");
        browser.fill("内容", "希望改为电话报告");
        browser.click("提交");
        browser.seeRefusal("申诉须指明", "An appeal names a decision");
        browser.tick("投诉");
        browser.click("提交");
        browser.seeRow("报告方式", "待答复");
        browser.click("登记更正申请");
        browser.fill("更正为", "13800001234");
        browser.fill("理由和证明", "手机号码已更换");
        browser.click("提交");
        browser.seeRow("联系电话", "待办理");
    }

    private void theCountyAnswersAndCorrects() {
        browser.signIn("beilin");
        browser.open("/complaints");
        browser.clickInRow("答复", "报告方式");
        browser.tick("支持");
        browser.fill("理由", "同意改为电话报告");
        browser.fill("法律依据", "《社区矫正实施办法》第十一条");
        browser.click("提交");
        browser.seeNoRow("报告方式");
        browser.clickInRow("办理", "手机号码已更换");
        browser.tick("予以更正");
        browser.fill("说明", "与本人核对一致");
        browser.click("提交");
        browser.seeNoRow("手机号码已更换", "待办理");
    }

    private void thePersonIsToldAndTakesTheSheet() throws IOException {
        browser.signIn("dongguannanjie.gz");
        open();
        browser.clickInRow("已告知本人", "报告方式");
        browser.seeRow("报告方式", "已告知");
        browser.seeRow("联系电话", "已更正", "与本人核对一致");
        browser.click("出具个人信息告知单");
        browser.fill("何人申请、用途", "本人申请查阅");
        browser.press(By.xpath("//div[contains(@class,'el-dialog')]//button[normalize-space()='确定']"));
        byte[] sheet = Files.readAllBytes(browser.seeDownload(".docx"));
        assertThat(new String(sheet, 0, 2, StandardCharsets.US_ASCII))
                .as("a zipped document")
                .isEqualTo("PK");
        browser.screenshot("rights");
    }

    private void open() {
        browser.openPerson(People.REPORTS);
        browser.turnTo("权利");
    }
}
