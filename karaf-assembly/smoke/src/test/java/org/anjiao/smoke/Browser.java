package org.anjiao.smoke;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless browser in an officer's hands: what is clicked and filled in is named as the page names it. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final String PASSWORD = "Anjiao-2019";

    private final ChromeDriver driver;
    private final String url;
    private final Path downloads =
            Path.of(System.getProperty("anjiao.work"), "downloads-" + System.identityHashCode(this));

    Browser(String url) {
        this.url = url;
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
        options.setExperimentalOption("prefs", Map.of("download.default_directory", downloads.toString()));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                .build();
        driver = new ChromeDriver(service, options);
    }

    /** Signs in on a fresh page in Chinese, whoever was signed in before and in which language a journey broke off. */
    void signIn(String account) {
        signInWith(account, PASSWORD);
        patience().until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector("input[name=password]")));
    }

    void signInWith(String account, String password) {
        driver.get(url + "/");
        driver.manage().deleteAllCookies();
        driver.executeScript("localStorage.clear()");
        driver.get(url + "/");
        see(By.cssSelector("input[name=account]")).sendKeys(account);
        see(By.cssSelector("input[name=password]")).sendKeys(password);
        see(By.cssSelector("button[type=submit]")).click();
    }

    void open(String path) {
        driver.get(url + path);
    }

    /** Where the browser is, on this server. */
    String path() {
        return driver.getCurrentUrl().substring(url.length());
    }

    /** Opens a person's page from the list. */
    void openPerson(String name) {
        open("/people");
        see(By.cssSelector("[role=search] input")).sendKeys(name, Keys.ENTER);
        see(By.linkText(name)).click();
    }

    /** Turns to a subject of the page of a person. */
    void turnTo(String subject) {
        patience()
                .until(ExpectedConditions.elementToBeClickable(
                        By.xpath("//*[@role='tab'][normalize-space()='" + subject + "']")))
                .click();
    }

    /** The visible element, as soon as there is one; a dialog that is closed stays in the page and is not seen. */
    WebElement see(By what) {
        return patience()
                .until(page -> page.findElements(what).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    /** The row of a table that holds all these texts. */
    WebElement seeRow(String... texts) {
        return see(row(texts));
    }

    /** Waits until no row holds all these texts. */
    void seeNoRow(String... texts) {
        patience().until(ExpectedConditions.invisibilityOfElementLocated(row(texts)));
    }

    private static By row(String... texts) {
        return By.xpath("//tbody/tr[" + holding(texts) + "]");
    }

    private static String holding(String... texts) {
        return Stream.of(texts).map(text -> "contains(., '" + text + "')").collect(Collectors.joining(" and "));
    }

    /** Takes a step that the row of a table offers. */
    void clickInRow(String step, String... texts) {
        press(step(step, texts));
    }

    /** Waits until the row offers a step no more: it was taken, and the list has been read again. */
    void seeNoStep(String step, String... texts) {
        patience().until(ExpectedConditions.invisibilityOfElementLocated(step(step, texts)));
    }

    private static By step(String step, String... texts) {
        return By.xpath(
                "//tbody/tr[" + holding(texts) + "]//*[self::button or self::a][normalize-space()='" + step + "']");
    }

    void seeText(String text) {
        patience().until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), text));
    }

    void click(String button) {
        press(By.xpath("//button[normalize-space()='" + button + "']"));
    }

    /** Clicks on the visible element as soon as it stands still and nothing lies over it, such as a dialog that closes. */
    void press(By what) {
        AtomicReference<Rectangle> before = new AtomicReference<>();
        patience().until(page -> {
            WebElement target = see(what);
            Rectangle place = target.getRect();
            return place.equals(before.getAndSet(place)) && pressed(target);
        });
    }

    private static boolean pressed(WebElement target) {
        try {
            target.click();
            return true;
        } catch (ElementClickInterceptedException covered) {
            return false;
        }
    }

    /** Ticks the box or chooses the button with that label. */
    void tick(String label) {
        press(By.xpath("//label[contains(@class,'el-checkbox') or contains(@class,'el-radio')][normalize-space()='"
                + label + "']"));
    }

    /** Fills in a field that has no label beside it. */
    void fillNamed(String name, String value) {
        see(By.cssSelector("[aria-label='" + name + "']")).sendKeys(Keys.chord(Keys.CONTROL, "a"), value);
    }

    /** Gives a file to the field of the open form that takes one; the field itself is not to be seen. */
    void upload(Path file) {
        patience()
                .until(page -> page.findElements(By.cssSelector(".el-dialog input[type=file]")).stream()
                        .findFirst()
                        .orElse(null))
                .sendKeys(file.toString());
    }

    /** Waits until the open form tells why it was refused, in Chinese and, once the language is turned, in English. */
    void seeRefusal(String zh, String en) {
        seeTold(By.cssSelector("[role=alert]"), zh, en);
    }

    /** Waits until it says so in Chinese and, once the language is turned, in English. */
    void seeTold(By where, String zh, String en) {
        seeIn(where, zh);
        turnLanguage();
        seeIn(where, en);
        turnLanguage();
        seeIn(where, zh);
    }

    private void seeIn(By where, String text) {
        patience().until(page -> see(where).getText().contains(text));
    }

    /** Chinese to English and back. The button lies under the dialog's shade. */
    void turnLanguage() {
        WebElement button = driver.findElement(By.xpath("//header//button[.='English' or .='中文']"));
        ((JavascriptExecutor) driver).executeScript("arguments[0].click()", button);
    }

    /** Waits for a file to be downloaded whole. */
    Path seeDownload(String ending) {
        return patience().until(page -> {
            File[] found = downloads.toFile().listFiles((folder, name) -> name.endsWith(ending));
            return found == null || found.length == 0 ? null : found[0].toPath();
        });
    }

    /** Fills in the field with that label of the form that is open. */
    void fill(String label, String value) {
        see(fieldOf(label, "*[self::input or self::textarea]"))
                .sendKeys(Keys.chord(Keys.CONTROL, "a"), value, Keys.TAB);
    }

    void choose(String label, String option) {
        unfold(label, option(option));
        press(option(option));
    }

    /** A dialog that has just opened takes the focus to its first field, which folds the options of another again. */
    private void unfold(String label, By option) {
        patience().until(page -> {
            press(fieldOf(label, "div[contains(@class,'el-select__wrapper')]"));
            try {
                new WebDriverWait(driver, MOMENT)
                        .until(shown -> shown.findElements(option).stream().anyMatch(WebElement::isDisplayed));
                return true;
            } catch (TimeoutException folded) {
                return false;
            }
        });
    }

    private static By option(String option) {
        return By.xpath("//li[contains(@class,'el-select-dropdown__item')][normalize-space()='" + option + "']");
    }

    /** Chooses, or gives up, these options of a field that takes several. */
    void toggle(String label, String... options) {
        unfold(label, option(options[0]));
        for (String option : options) {
            press(option(option));
        }
        see(fieldOf(label, "div[contains(@class,'el-select__wrapper')]")).click();
    }

    /** Chooses the first option in each field whose name ends so. */
    void chooseFirst(String ending) {
        By fields = By.xpath(
                "//div[contains(@class,'el-select__wrapper')][.//input[contains(@aria-label, '" + ending + "')]]");
        see(fields);
        for (WebElement field : driver.findElements(fields)) {
            field.click();
            press(By.xpath("//li[contains(@class,'el-select-dropdown__item')]"));
        }
    }

    /** Writes a part of an option's name into a field that finds options, and chooses the first. */
    void pick(String label, String option) {
        see(fieldOf(label, "div[contains(@class,'el-select__wrapper')]")).click();
        see(fieldOf(label, "input")).sendKeys(option);
        press(By.xpath("//li[contains(@class,'el-select-dropdown__item')][contains(., '" + option + " ')]"));
    }

    private static By fieldOf(String label, String field) {
        return By.xpath("//div[contains(@class,'el-form-item')][label[normalize-space()='" + label + "']]//" + field);
    }

    List<String> rows() {
        return driver.findElements(By.cssSelector("table tbody tr")).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** What the elements that are to be seen say, all at one moment. */
    List<?> texts(String selector) {
        return (List<?>) driver.executeScript(
                "return [...document.querySelectorAll(arguments[0])].filter(one => one.checkVisibility())"
                        + ".map(one => one.innerText.trim()).filter(text => text !== '')",
                selector);
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** Waits until one element lies within another, as a mark on the part of a map that is to be seen. */
    void seeWithin(By what, By frame) {
        patience().until(page -> {
            Rectangle outer = page.findElement(frame).getRect();
            Rectangle inner = see(what).getRect();
            return inner.x >= outer.x
                    && inner.y >= outer.y
                    && inner.x + inner.width <= outer.x + outer.width
                    && inner.y + inner.height <= outer.y + outer.height;
        });
    }

    void screenshot(String name) throws IOException {
        Path folder = Path.of(System.getProperty("anjiao.work"), "screenshots");
        Files.createDirectories(folder);
        Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    WebDriverWait patience() {
        WebDriverWait wait = new WebDriverWait(driver, PATIENCE, PAUSE);
        wait.ignoring(StaleElementReferenceException.class);
        return wait;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
