package org.anjiao.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.openqa.selenium.By;

/** The province changes its rules: one person edits them as a table, another publishes them and has all limits counted anew. */
final class PolicyJourney {
    private static final String CODE = "LOCAL_LIMIT_DAYS";
    private static final By PUBLISH = By.xpath("//button[normalize-space()='发布']");

    private final Browser browser;

    PolicyJourney(Browser browser) {
        this.browser = browser;
    }

    void run() throws IOException {
        browser.signIn("shengting");
        browser.open("/policy");
        browser.clickInRow("起草新版本", "陕西省社区矫正补充规则");
        browser.fill("生效日", "2019-03-01");
        browser.click("确定");
        browser.seeRefusal("新版本的生效日须晚于", "The new version begins after");
        browser.fill("生效日", "2020-09-01");
        browser.click("确定");
        aRuleIsAdded();
        assertThat(browser.see(PUBLISH).isEnabled())
                .as("who edits does not publish")
                .isFalse();
        browser.screenshot("policy-draft");
        String draft = browser.path();

        browser.signIn("shengting.fuhe");
        browser.open(draft);
        browser.seeText("自 2020-09-01 起");
        browser.click("发布");
        browser.fill("发布依据", "省厅通知〔2019〕3号");
        browser.click("确定");
        browser.seeText("已发布");
        browser.open("/policy");
        browser.seeRow("陕西省社区矫正补充规则", "省级发布", "2020-09-01");
        browser.screenshot("policy");
        limitsAreCountedAnew();
    }

    private void limitsAreCountedAnew() throws IOException {
        browser.click("启动重算");
        browser.click("确定");
        browser.seeRow("省厅复核演示账号", "已完成");
        browser.screenshot("recount");
    }

    private void aRuleIsAdded() {
        browser.click("新增规则");
        browser.fill("规则代码", CODE);
        browser.fill("名称", "省内时限");
        browser.choose("单位", "天");
        browser.fill("内容", "20");
        browser.fill("来源", "省厅通知");
        browser.fill("条款", "第一条");
        browser.click("保存");
        browser.seeText("20 天，自 2020-09-01 起");
    }
}
