package org.anjiao.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A class that is stored but not listed is not woven at build time: its changes are found by comparing, or not at all. */
class PersistenceTest {
    private static final List<String> STORED =
            List.of("javax.persistence.Entity", "javax.persistence.Embeddable", "javax.persistence.MappedSuperclass");

    @Test
    void whatIsStoredIsListedInItsPersistenceUnit() throws IOException {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("org.anjiao");
        String units = units();
        List<String> stored = classes.stream()
                .filter(one -> STORED.stream().anyMatch(one::isAnnotatedWith))
                .map(one -> one.getName())
                .toList();
        assertThat(stored).hasSizeGreaterThan(50);
        assertThat(stored).allMatch(name -> units.contains("<class>" + name + "</class>"));
    }

    @Test
    void everyUnitMakesItsCachesBeforeItIsUsed() throws IOException {
        String units = units();
        int all = count(units, "</persistence-unit>");
        assertThat(all).isGreaterThan(5);
        assertThat(count(units, "eclipselink.session.customizer\" value=\"org.anjiao.infra.session.EagerCaches\""))
                .isEqualTo(all);
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static String units() throws IOException {
        StringBuilder text = new StringBuilder();
        for (URL unit :
                Collections.list(PersistenceTest.class.getClassLoader().getResources("META-INF/persistence.xml"))) {
            try (InputStream in = unit.openStream()) {
                text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
