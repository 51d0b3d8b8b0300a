package org.anjiao.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.Optional;
import java.util.Set;
import org.anjiao.console.internal.ConsoleFiles.Served;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleFilesTest {
    private static final Set<String> PACKED = Set.of(
            "/index.html",
            "/emblem.svg",
            "/assets/index-C0FFEE.js",
            "/assets/index-C0FFEE.js.gz",
            "/assets/small-C0FFEE.css",
            "/secret.class",
            "/../secret.js");

    private final ConsoleFiles files = new ConsoleFiles(ConsoleFilesTest::packed);

    @ParameterizedTest
    @ValueSource(strings = {"/", "/board", "/hazards/0195e4b2-7c1d", "/people/import"})
    void everyViewIsTheOnePage(String path) {
        Served page = files.find(path, true).orElseThrow();

        assertThat(page.content()).hasPath("/index.html");
        assertThat(page.type()).isEqualTo("text/html; charset=utf-8");
        assertThat(page.caching()).isEqualTo("no-cache");
    }

    @Test
    void hashedFilesAreKeptForEver() {
        Served script = files.find("/assets/index-C0FFEE.js", false).orElseThrow();

        assertThat(script.caching()).contains("immutable");
        assertThat(script.compressed()).isFalse();
        assertThat(script.content()).hasPath("/assets/index-C0FFEE.js");
    }

    @Test
    void theTwinIsSentToWhoTakesIt() {
        Served script = files.find("/assets/index-C0FFEE.js", true).orElseThrow();

        assertThat(script.compressed()).isTrue();
        assertThat(script.content()).hasPath("/assets/index-C0FFEE.js.gz");
        assertThat(script.type()).isEqualTo("text/javascript; charset=utf-8");
    }

    @Test
    void aFileWithoutTwinIsSentPlain() {
        assertThat(files.find("/assets/small-C0FFEE.css", true))
                .map(Served::compressed)
                .contains(false);
    }

    @Test
    void filesWithoutHashAreAskedForAgain() {
        assertThat(files.find("/emblem.svg", true)).map(Served::caching).contains("no-cache");
    }

    /** An old page that asks for a script of an earlier release must not be given HTML in its place. */
    @ParameterizedTest
    @ValueSource(strings = {"/assets/index-0DD.js", "/robots.txt", "/favicon.ico"})
    void aMissingFileIsMissing(String path) {
        assertThat(files.find(path, true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.js",
                "//assets/index-C0FFEE.js",
                "/assets\\x.js",
                "/secret.class",
                "emblem.svg",
                "/a\0.js"
            })
    void nothingElseInTheBundleIsReached(String path) {
        assertThat(files.find(path, true)).isEqualTo(Optional.empty());
    }

    private static URL packed(String path) {
        try {
            return PACKED.contains(path) ? new URI("file", null, path, null).toURL() : null;
        } catch (MalformedURLException | java.net.URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
