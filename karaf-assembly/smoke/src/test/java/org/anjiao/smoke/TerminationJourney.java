package org.anjiao.smoke;

import java.io.IOException;
import org.openqa.selenium.By;

/** A case ends by a judgment: one files it with its evidence, a second person looks at it, and the court is told. */
final class TerminationJourney {
    private static final String PERSON = People.CONVICTED;

    private final Browser browser;

    TerminationJourney(Browser browser) {
        this.browser = browser;
    }

    void run() throws IOException {
        browser.signIn("beilin");
        open();
        String page = browser.path();
        browser.click("终止或特赦");
        browser.choose("事由", "因再犯新罪或漏罪被判刑");
        browser.fill("发生日期", "2019-04-20");
        browser.fill("证明材料", "（2019）陕0103刑初55号判决书");
        browser.click("提交");
        browser.seeRefusal("发生日期须在", "The day on which it happened lies between");
        browser.fill("发生日期", "2019-03-28");
        browser.click("提交");
        browser.seeText("待审批");

        browser.signIn("beilin.jigou");
        open();
        browser.press(By.xpath("//h3[contains(., '终止或特赦')]//button[normalize-space()='决定']"));
        browser.choose("审批结论", "批准");
        browser.click("提交");
        browser.see(By.xpath("//h1[.='" + PERSON + "']/following-sibling::*[contains(., '终止')]"));
        browser.screenshot("termination");
        browser.open("/documents");
        browser.seeRow("终止社区矫正通知", PERSON);

        browser.signIn("dongguannanjie.gz");
        browser.open(page);
        browser.see(By.xpath("//h1[.='" + PERSON + "']/following-sibling::*[contains(., '终止')]"));
        browser.seeText("已终结");
        browser.seeText("另行终结");
    }

    private void open() {
        browser.openPerson(PERSON);
        browser.turnTo("决定");
    }
}
