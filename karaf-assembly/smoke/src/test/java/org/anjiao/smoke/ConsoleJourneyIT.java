package org.anjiao.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What a province's officer does first: sign in, look at the board, open what is behind a figure. */
class ConsoleJourneyIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static RunningServer server;
    private ChromeDriver browser;

    /** The server is killed while the history is being played: all journeys run on one that has recovered by itself. */
    @BeforeAll
    static void startServer() throws Exception {
        server = RunningServer.unpack();
        server.start();
        server.awaitProgress("playing 2019-03-1");
        server.kill();
        server.start();
        server.awaitReady();
    }

    @AfterAll
    static void stopServer() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void openBrowser() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--enable-unsafe-swiftshader",
                "--lang=zh-CN",
                "--window-size=1440,900");
        ChromeDriverService driver = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                .build();
        browser = new ChromeDriver(driver, options);
    }

    @AfterEach
    void closeBrowser() {
        browser.quit();
    }

    @Test
    void theProvinceSeesItsBoardAndOpensWhatIsBehindAFigure() throws Exception {
        signIn("shengting", "Anjiao-2019");
        browser.get(server.url() + "/board");
        waitFor(By.cssSelector("table tbody tr"));
        new WebDriverWait(browser, PATIENCE)
                .until(driver ->
                        driver.findElements(By.cssSelector("table tbody tr")).size() >= 14);
        List<String> rows = browser.findElements(By.cssSelector("table tbody tr")).stream()
                .map(WebElement::getText)
                .toList();
        assertThat(rows.get(0)).contains("2,000");
        assertThat(String.join("\n", rows)).contains("西安市", "韩城市", "西咸新区");
        screenshot("board");
        assertThat(browser.findElement(By.tagName("body")).getText()).contains("演示");
    }

    @Test
    void theLedgerOfHazardsIsThere() throws Exception {
        signIn("shengting", "Anjiao-2019");
        browser.get(server.url() + "/hazards");
        waitFor(By.cssSelector("table tbody tr"));
        screenshot("hazards");
        assertThat(browser.findElements(By.cssSelector("table tbody tr"))).isNotEmpty();
    }

    @Test
    void aWrongPasswordIsRefusedInWords() {
        browser.get(server.url() + "/");
        signInWith("shengting", "wrong-password");
        new WebDriverWait(browser, PATIENCE)
                .until(driver ->
                        driver.findElement(By.tagName("body")).getText().contains("账号或密码不正确"));
    }

    private void signIn(String account, String password) {
        browser.get(server.url() + "/");
        signInWith(account, password);
        new WebDriverWait(browser, PATIENCE)
                .until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector("input[name=password]")));
    }

    private void signInWith(String account, String password) {
        waitFor(By.cssSelector("input[name=account]")).sendKeys(account);
        browser.findElement(By.cssSelector("input[name=password]")).sendKeys(password);
        browser.findElement(By.cssSelector("button[type=submit]")).click();
    }

    private WebElement waitFor(By what) {
        return new WebDriverWait(browser, PATIENCE).until(ExpectedConditions.visibilityOfElementLocated(what));
    }

    private void screenshot(String name) throws Exception {
        Path folder = Path.of(System.getProperty("anjiao.work"), "screenshots");
        Files.createDirectories(folder);
        Files.write(folder.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }
}
