package org.anjiao.report.internal.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.anjiao.office.internal.document.PoiOfficeWriters;
import org.anjiao.platform.plugin.PluginKind;
import org.anjiao.report.MediaKind;
import org.anjiao.report.document.OfficeWriters;
import org.anjiao.report.document.TextDocument;
import org.anjiao.report.shaanxi.internal.ShaanxiFormat;
import org.anjiao.report.spi.FormatIdentity;
import org.anjiao.report.spi.RenderFailure;
import org.anjiao.report.spi.ReportData;
import org.anjiao.report.spi.ReportFormat;
import org.anjiao.report.spi.ReportSink;
import org.anjiao.testkit.Stubs;
import org.junit.jupiter.api.Test;

class FormatSelfTestTest {
    private final FormatSelfTest test = new FormatSelfTest(new PoiOfficeWriters());

    private List<String> faults(Object plugin) {
        return test.faults(plugin, "toy", "1.0.0");
    }

    @Test
    void theFormatThatCameWithTheServerPasses() {
        assertThat(test.kind()).isEqualTo(PluginKind.REPORT);
        assertThat(test.faults(new ShaanxiFormat(), "shaanxi", "1.0.0")).isEmpty();
    }

    @Test
    void aFormatThatLeavesOutWhoReportsFails() {
        assertThat(faults(new Toy((data, text) -> text.title(data.campaignTitle()))))
                .containsExactly(
                        "DOCX of a full report does not name the unit that reports",
                        "DOCX of a draft does not name the unit that reports");
    }

    @Test
    void aFormatThatCannotDoWithoutANumberFails() {
        assertThat(faults(new Toy((data, text) ->
                        text.title(data.unitName() + data.number().strip()))))
                .singleElement()
                .asString()
                .startsWith("DOCX of a draft is not laid out");
    }

    @Test
    void whatCannotBeOpenedFails() {
        OfficeWriters broken = Stubs.of(OfficeWriters.class, new ReportRenderingTest.PlainWriters());
        assertThat(new FormatSelfTest(broken)
                        .faults(new Toy((data, text) -> text.title(data.unitName())), "toy", "1.0.0"))
                .hasSize(2)
                .allMatch(fault -> fault.contains("cannot be opened"));
    }

    @Test
    void anotherNameNoMediumAndWhatIsNoFormatFail() {
        assertThat(test.faults(new Toy((data, text) -> {}), "other", "1.0.0"))
                .singleElement()
                .asString()
                .contains("calls itself");
        assertThat(faults("a format")).singleElement().asString().contains("is no ReportFormat");
        assertThat(faults(new Toy(Set.of(), (data, text) -> {}))).containsExactly("renders() names no medium");
    }

    private interface Writing {
        void write(ReportData data, TextDocument text);
    }

    private record Toy(Set<MediaKind> renders, Writing writing) implements ReportFormat {
        Toy(Writing writing) {
            this(Set.of(MediaKind.DOCX), writing);
        }

        @Override
        public FormatIdentity identity() {
            return new FormatIdentity("toy", "试", "Toy");
        }

        @Override
        public void render(ReportData data, MediaKind kind, ReportSink sink) throws RenderFailure {
            try (TextDocument text = sink.text()) {
                writing.write(data, text);
            }
        }
    }
}
