package org.anjiao.report.internal.summary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.anjiao.platform.plugin.PluginKind;
import org.anjiao.platform.plugin.spi.PluginSelfTest;
import org.anjiao.report.Figures;
import org.anjiao.report.MediaKind;
import org.anjiao.report.ReportSection;
import org.anjiao.report.document.OfficeWriters;
import org.anjiao.report.spi.RenderFailure;
import org.anjiao.report.spi.ReportData;
import org.anjiao.report.spi.ReportFormat;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Lets a report format lay out a full report and an empty draft in each medium that it makes, and looks whether the files
 * can be opened and name the unit that reports.
 */
@Component(service = PluginSelfTest.class)
public final class FormatSelfTest implements PluginSelfTest {
    private static final String UNIT = "自检县司法局";
    private static final Figures FIGURES = new Figures(135, 94, 2, 85, 19, 9, 2, 18);
    private static final Instant AS_OF = Instant.parse("2019-04-18T01:00:00Z");

    private final OfficeWriters writers;

    @Activate
    public FormatSelfTest(@Reference OfficeWriters writers) {
        this.writers = writers;
    }

    @Override
    public PluginKind kind() {
        return PluginKind.REPORT;
    }

    @Override
    public List<String> faults(Object plugin, String name, String version) {
        if (!(plugin instanceof ReportFormat format)) {
            return List.of(plugin.getClass().getName() + " is no ReportFormat of this server");
        }
        if (format.identity() == null || !name.equals(format.identity().id())) {
            // the switch of a bureau and the setting of the preferred format name it so
            return List.of("the format calls itself " + format.identity() + ", its bundle " + name);
        }
        Set<MediaKind> media = format.renders();
        if (media == null || media.isEmpty()) {
            return List.of("renders() names no medium");
        }
        List<String> faults = new ArrayList<>();
        for (MediaKind kind : media) {
            fault(format, kind, full(), "a full report", faults);
            fault(format, kind, draft(), "a draft", faults);
        }
        return faults;
    }

    private void fault(ReportFormat format, MediaKind kind, ReportData data, String what, List<String> faults) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            try (OpenSink sink = new OpenSink(writers, out)) {
                format.render(data, kind, sink);
            }
            if (!textOf(out.toByteArray()).contains(UNIT)) {
                faults.add(kind + " of " + what + " does not name the unit that reports");
            }
        } catch (RenderFailure | RuntimeException e) {
            faults.add(kind + " of " + what + " is not laid out: " + e);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            faults.add(kind + " of " + what + " cannot be opened: " + e);
        }
    }

    /** All text of an Office Open XML file, every part of which is read. */
    private static String textOf(byte[] file) throws IOException, SAXException, ParserConfigurationException {
        SAXParserFactory parsers = SAXParserFactory.newInstance();
        parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        StringBuilder text = new StringBuilder();
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readAllBytes();
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    parsers.newSAXParser().parse(new ByteArrayInputStream(part), collectingInto(text));
                    parts++;
                }
            }
        }
        if (parts == 0) {
            throw new IOException("no parts of a document");
        }
        return text.toString();
    }

    private static DefaultHandler collectingInto(StringBuilder text) {
        return new DefaultHandler() {
            @Override
            public void characters(char[] characters, int start, int length) {
                text.append(characters, start, length);
            }
        };
    }

    private static ReportData full() {
        Map<ReportSection, String> sections = new EnumMap<>(ReportSection.class);
        for (ReportSection section : ReportSection.values()) {
            sections.put(section, "第一段：1 < 2 & 3 > 2。\n=1+1");
        }
        return data("自检司〔2019〕1号", sections, FIGURES, List.of(new ReportData.Line("自检司法所", "610100001", FIGURES)));
    }

    /** Without number, texts, figures and counties. */
    private static ReportData draft() {
        return data(null, Map.of(), Figures.ZERO, List.of());
    }

    private static ReportData data(
            String number, Map<ReportSection, String> sections, Figures total, List<ReportData.Line> lines) {
        return new ReportData(
                "安全隐患大排查", number, UNIT, "省司法厅", sections, AS_OF, total, lines, LocalDate.of(2019, 4, 18));
    }
}
