package org.anjiao.smoke;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openqa.selenium.By;

/** Visits come in by a table: a wrong row takes them all back and is named, the mended table is taken once. */
final class DailyImportJourney {
    private static final String PERSON = People.TAUGHT;
    private static final String FINDINGS = "生活稳定，家庭关系和睦（导入）";
    private static final By RESULT = By.cssSelector("[role=status] table");

    private final Browser browser;

    DailyImportJourney(Browser browser) {
        this.browser = browser;
    }

    void run() throws IOException {
        browser.signIn("dongguannanjie.gz");
        browser.openPerson(PERSON);
        String number = browser.see(By.xpath("//dl/div[dt='矫正编号']/dd")).getText();
        browser.open("/people");
        browser.click("导入日常记录");
        bring(row(number, "家庭走访"), row("610103-0000", "路过"));
        browser.seeText("被拒 2 行");
        browser.seeTold(RESULT, "没有编号为“610103-0000”、由本单位管理的矫正对象", "None of your persons bears the number 610103-0000");
        browser.screenshot("daily-import");
        bring(row(number, "家庭走访"));
        browser.seeText("导入成功 1 行");
        bring(row(number, "家庭走访"));
        browser.seeText("其中 1 行此前已登记");

        browser.signIn("dongguannanjie");
        browser.openPerson(PERSON);
        browser.turnTo("日常");
        browser.seeRow(FINDINGS, "家庭走访");
    }

    private void bring(String... rows) throws IOException {
        Path table = Files.createTempFile(Path.of(System.getProperty("anjiao.work")), "visits-", ".csv");
        Files.writeString(table, "矫正编号,姓名,走访类别,走访时间,见到的人员,同行人员,走访情况\n" + String.join("\n", rows));
        browser.upload(table);
        browser.click("开始导入");
    }

    private static String row(String number, String kind) {
        return number + ",," + kind + ",2019-03-30 10:00,本人,," + FINDINGS;
    }
}
