package org.anjiao.office.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.anjiao.report.document.OfficeWriters;
import org.anjiao.report.document.TextDocument;
import org.anjiao.report.document.Workbook;
import org.apache.felix.framework.FrameworkFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** The bundle as it was built, in a real framework: it sees what it imports and what lies inside, nothing else. */
class OfficeBundleTest {
    /** Stands for what other bundles export in the distribution. */
    private static final String EXPORTED_BY_OTHERS = "org.anjiao.platform;version=2.0.0,"
            + "org.anjiao.platform.table;version=1.1.0,"
            + "org.anjiao.report.document;version=1.1.0,"
            + "org.slf4j;version=1.7.36,"
            + "org.apache.logging.log4j;version=2.24.3,"
            + "org.apache.logging.log4j.message;version=2.24.3,"
            + "org.apache.logging.log4j.util;version=2.24.3";

    private final ClassLoader usual = Thread.currentThread().getContextClassLoader();
    private Framework framework;
    private Bundle bundle;

    @BeforeEach
    void start(@TempDir Path cache) throws Exception {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        cache.toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        EXPORTED_BY_OTHERS));
        framework.start();
        framework.getBundleContext().installBundle("components", componentExtender());
        bundle = framework
                .getBundleContext()
                .installBundle("reference:" + Path.of("target", "classes").toUri());
        bundle.start();
        Thread.currentThread()
                .setContextClassLoader(new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader()));
    }

    /** Only promises the extender: the test makes the component itself. */
    private static InputStream componentExtender() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_SYMBOLICNAME, "components");
        manifest.getMainAttributes()
                .putValue(
                        Constants.PROVIDE_CAPABILITY,
                        "osgi.extender;osgi.extender=\"osgi.component\";version:Version=\"1.5.0\"");
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        new JarOutputStream(jar, manifest).close();
        return new ByteArrayInputStream(jar.toByteArray());
    }

    @AfterEach
    void stop() throws Exception {
        Thread.currentThread().setContextClassLoader(usual);
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void exportsNothing() {
        assertThat(bundle.getHeaders().get(Constants.EXPORT_PACKAGE)).isNull();
    }

    @Test
    void writesBothKindsWithoutHelpOfTheThreadsClassLoader() throws Exception {
        OfficeWriters writers = (OfficeWriters) bundle.loadClass(PoiOfficeWriters.class.getName())
                .getConstructor()
                .newInstance();
        assertThat(writers.getClass().getClassLoader())
                .as("the bundle's own, not the test's")
                .isNotSameAs(PoiOfficeWriters.class.getClassLoader());
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        try (TextDocument text = writers.text(docx)) {
            text.title("总结报告");
            text.table(null, List.of("单位"), List.of(List.of("碑林区")));
        }
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        try (Workbook workbook = writers.workbook(xlsx)) {
            workbook.sheet("表", "数据", List.of(10, 10));
            workbook.heading(List.of("单位", "基数"));
            workbook.row(List.of("碑林区", 80));
        }
        Thread.currentThread().setContextClassLoader(usual);
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(docx.toByteArray()))) {
            assertThat(read.getTables().get(0).getText()).contains("碑林区");
        }
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(xlsx.toByteArray()))) {
            assertThat(read.getSheetAt(0).getRow(2).getCell(1).getNumericCellValue())
                    .isEqualTo(80);
        }
    }
}
