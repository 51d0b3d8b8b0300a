package org.anjiao.smoke;

import java.io.IOException;
import org.anjiao.itests.TestIdNumbers;
import org.openqa.selenium.By;

/** From the letter of a court to the first plan: what is due stands on the list of the day until it is done. */
final class EntryJourney {
    private static final String PERSON = "测试对象77701";
    private static final String REFERENCE = "（2019）陕0103刑初777号";

    private final Browser browser;

    EntryJourney(Browser browser) {
        this.browser = browser;
    }

    void run() throws IOException {
        browser.signIn("beilin");
        theCourtsLetterIsRegistered();
        thePersonReportsAndIsRegistered();
        theAnnouncementIsDueUntilItIsHeld();
        browser.openPerson(PERSON);
        browser.turnTo("决定");
        groupPlanAndClassAreProposed();
        othersDecide();
    }

    private void theCourtsLetterIsRegistered() {
        browser.open("/entry");
        browser.press(By.xpath("//*[contains(@class,'el-tree-node__content')][contains(., '东关南街')]"));
        browser.click("登记接收");
        browser.choose("决定机关类别", "人民法院");
        browser.fill("决定机关", "西安市碑林区人民法院");
        browser.fill("文书文号", REFERENCE);
        browser.fill("姓名", PERSON);
        String number = TestIdNumbers.of(5_001);
        browser.fill("证件号码", number.substring(0, 17) + (number.endsWith("1") ? "2" : "1"));
        browser.choose("矫正类别", "缓刑");
        browser.fill("矫正开始日期", "2019-03-29");
        browser.fill("矫正结束日期", "2020-03-28");
        browser.click("提交");
        browser.seeRefusal("身份证号校验码错误", "check character");
        browser.fill("证件号码", number);
        browser.click("提交");
        browser.seeRow(REFERENCE, "待报到");
    }

    private void thePersonReportsAndIsRegistered() {
        browser.clickInRow(REFERENCE, REFERENCE);
        browser.click("登记报到");
        browser.click("提交");
        browser.click("入矫登记");
        browser.fill("身份核实", "核对身份证原件，人证一致");
        browser.click("提交");
        browser.seeRow(REFERENCE, "已登记");
    }

    private void theAnnouncementIsDueUntilItIsHeld() throws IOException {
        listDue("入矫宣告");
        browser.seeRow(PERSON, "入矫宣告");
        browser.screenshot("entry-due");
        browser.openPerson(PERSON);
        browser.turnTo("决定");
        browser.click("登记宣告");
        browser.fill("宣告地点", "碑林区社区矫正中心");
        browser.tick("已告知权利和义务");
        browser.tick("已签矫正责任书");
        browser.fill("宣告记录", "宣读判决书，告知权利义务，本人表示服从");
        browser.click("提交");
        browser.seeText("碑林区社区矫正中心 · 不公开");
        listDue("确定矫正小组");
        browser.seeRow(PERSON, "确定矫正小组");
        listDue("入矫宣告");
        // Somebody else's is still there: the list has come.
        browser.seeRow("入矫宣告");
        browser.seeNoRow(PERSON, "入矫宣告");
    }

    private void listDue(String kind) {
        browser.open("/todo");
        // Of so many kinds those of which nothing is late are folded away.
        browser.press(By.xpath("//button[@aria-expanded='false'][starts-with(normalize-space(), '另有')]"));
        browser.press(By.xpath("//button[contains(., '" + kind + "')]"));
    }

    private void groupPlanAndClassAreProposed() {
        browser.click("确定小组");
        browser.fillNamed("姓名", "测试工作人员甲");
        browser.fillNamed("职责", "日常管理");
        browser.click("提交");
        browser.seeText("第 1 次");
        browser.click("拟定方案");
        browser.fill("基本情况和矫正目标", "初次犯罪，有固定住所");
        browser.fill("矫正措施", "每周报告，每月走访");
        browser.fill("理由", "入矫后首次制定");
        browser.click("提交");
        browser.seeRow("初次犯罪，有固定住所", "待审批");
        browser.click("提出类别");
        browser.choose("管理类别", "严格");
        browser.fill("理由", "入矫未满一个月");
        browser.click("提交");
        browser.seeRow("入矫未满一个月", "待审批");
    }

    private void othersDecide() throws IOException {
        browser.signIn("beilin.jigou");
        browser.openPerson(PERSON);
        browser.turnTo("决定");
        for (String proposal : new String[] {"初次犯罪，有固定住所", "入矫未满一个月"}) {
            browser.clickInRow("审批", proposal);
            browser.choose("审批", "同意");
            browser.click("提交");
            browser.seeRow(proposal, "执行中");
        }
        browser.seeText("CN-2012");
        browser.screenshot("entry");
    }
}
