package org.anjiao.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.openqa.selenium.By;

/** The console in English: whatever names a page or a part of it is there, and in English. */
final class EnglishJourney {
    private static final String MENU = "nav a";

    /** Not what records say. */
    private static final String LABELS = MENU + ", main :is(h1, h2, h3, th, label, [role=tab]), main .head button";

    /** It is in no language but its own. */
    private static final String UNIT = "\\p{IsHan}+司法[厅局所]";

    private final Browser browser;

    EnglishJourney(Browser browser) {
        this.browser = browser;
    }

    void run() throws IOException {
        browser.signIn("beilin.head");
        browser.turnLanguage();
        int pages = browser.texts(MENU).size();
        List<String> wrong = new ArrayList<>();
        for (int i = 1; i <= pages; i++) {
            browser.press(By.cssSelector("nav a:nth-of-type(" + i + ")"));
            browser.see(By.cssSelector("nav a:nth-of-type(" + i + ").current"));
            browser.see(By.cssSelector("main h1"));
            String page = browser.path();
            browser.texts(LABELS).stream()
                    .map(Object::toString)
                    .filter(EnglishJourney::isNoEnglish)
                    .forEach(label -> wrong.add(page + ": " + label));
        }
        assertThat(pages).isGreaterThan(15);
        assertThat(wrong).isEmpty();
        browser.screenshot("english");
    }

    /** The key of a text that is not there, or a Chinese one. */
    private static boolean isNoEnglish(String label) {
        return label.matches("[a-z]\\w*(\\.\\w+)+")
                || label.replaceAll(UNIT, "").matches("(?s).*\\p{IsHan}.*");
    }
}
