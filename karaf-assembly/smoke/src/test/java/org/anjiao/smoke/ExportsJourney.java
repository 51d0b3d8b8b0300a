package org.anjiao.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.anjiao.itests.RestClient;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openqa.selenium.By;

/** A county's list of persons leaves as a file: asked for by one, let go by another, marked, and fetched three times at most. */
final class ExportsJourney {
    private static final String REQUESTER = "beilin.jigou";
    private static final String APPROVER = "xian";
    private static final String PURPOSE = "季度核对在矫人员名单";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String MASKED_ID = "6199\\*{10}[0-9]{3}[0-9X]";

    private final Browser browser;
    private final RunningServer server;

    ExportsJourney(Browser browser, RunningServer server) {
        this.browser = browser;
        this.server = server;
    }

    void run() throws IOException {
        oneAsksForTheListAndDoesNotDecide();
        anotherLetsItGo();
        theFileSaysWhoTookItAndHoldsWhatTheListShows();
        itIsFetchedThreeTimesAtMost();
    }

    private void oneAsksForTheListAndDoesNotDecide() throws IOException {
        browser.signIn(REQUESTER);
        browser.open("/people");
        browser.click("导出");
        browser.fill("用途", PURPOSE);
        browser.click("申请导出");
        browser.seeText("已提交导出申请");
        browser.open("/exports");
        browser.seeRow(PURPOSE, "待审批");
        assertThat(browser.see(By.cssSelector("table[aria-label=待我审批]")).getText())
                .doesNotContain(PURPOSE);
        RestClient.Answer own = server.signIn(REQUESTER).post(path() + "/approve", null);
        assertThat(own.code()).isEqualTo("EXPORT_OWN_REQUEST");
    }

    private void anotherLetsItGo() {
        browser.signIn(APPROVER);
        browser.open("/exports");
        browser.clickInRow("批准", PURPOSE, "矫正对象");
        browser.press(By.xpath("//div[contains(@class,'el-message-box')]//button[normalize-space()='批准']"));
        browser.seeNoRow(PURPOSE);
    }

    private void theFileSaysWhoTookItAndHoldsWhatTheListShows() throws IOException {
        browser.signIn(REQUESTER);
        browser.open("/exports");
        browser.clickInRow("下载", PURPOSE);
        browser.seeRow(PURPOSE, "剩余 2 次");
        browser.screenshot("export");
        try (XSSFWorkbook file = new XSSFWorkbook(Files.newInputStream(browser.seeDownload(".xlsx")))) {
            XSSFSheet sheet = file.getSheetAt(0);
            String mark = text(sheet.getRow(0), 0);
            assertThat(mark)
                    .contains("(" + REQUESTER + ")", "(" + APPROVER + ")", "用途 " + PURPOSE)
                    .containsPattern("导出时间 2019-03-31 \\d\\d:\\d\\d:\\d\\d");
            assertThat(sheet.getHeader().getCenter()).contains("(" + REQUESTER + ")");
            assertThat(sheet.getFooter().getCenter()).contains("导出时间 2019-03-31", PURPOSE);
            assertThat(persons(sheet))
                    .containsExactlyElementsOf(listed())
                    .allSatisfy(person -> assertThat(person.get(1)).matches(MASKED_ID));
        }
    }

    /** Name and identity number in each row below the mark and the heading. */
    private static List<List<String>> persons(XSSFSheet sheet) {
        List<String> heading = StreamSupport.stream(sheet.getRow(1).spliterator(), false)
                .map(Cell::getStringCellValue)
                .toList();
        int name = heading.indexOf("姓名");
        int idNumber = heading.indexOf("证件号码");
        List<List<String>> persons = new ArrayList<>();
        for (int i = 2; i <= sheet.getLastRowNum(); i++) {
            persons.add(List.of(text(sheet.getRow(i), name), text(sheet.getRow(i), idNumber)));
        }
        return persons;
    }

    private static String text(Row row, int column) {
        return row.getCell(column).getStringCellValue();
    }

    /** The same of all pages of the list. */
    private List<List<String>> listed() throws IOException {
        RestClient requester = server.signIn(REQUESTER);
        List<List<String>> persons = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = requester.get("/supervisees?limit=200" + next).body();
            page.get("items")
                    .forEach(person -> persons.add(List.of(
                            person.get("name").asText(), person.get("idNumber").asText())));
            next = page.get("next").isNull()
                    ? null
                    : "&cursor=" + page.get("next").asText();
        }
        return persons;
    }

    /** Twice more by another program; the page does not know it yet. */
    private void itIsFetchedThreeTimesAtMost() throws IOException {
        RestClient requester = server.signIn(REQUESTER);
        String file = path() + "/file";
        assertThat(requester.file(file, XLSX)).isNotEmpty();
        assertThat(requester.file(file, XLSX)).isNotEmpty();
        browser.clickInRow("下载", PURPOSE);
        browser.seeRefusal("批准的下载次数已用完", "fetched as often as was approved");
        browser.seeRow(PURPOSE, "已导出");
        browser.seeNoStep("下载", PURPOSE);
    }

    private String path() throws IOException {
        JsonNode mine = server.signIn(REQUESTER).get("/exports?limit=1").body();
        return "/exports/" + mine.at("/items/0/id").asText();
    }
}
