package org.anjiao.report.internal.summary;

import static org.anjiao.report.internal.Fixture.CAMPAIGN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.report.MediaKind;
import org.anjiao.report.RenderedReport;
import org.anjiao.report.SummaryReport;
import org.anjiao.report.document.OfficeWriters;
import org.anjiao.report.document.TextDocument;
import org.anjiao.report.internal.ReportProblem;
import org.anjiao.report.spi.FormatIdentity;
import org.anjiao.report.spi.RenderFailure;
import org.anjiao.report.spi.ReportData;
import org.anjiao.report.spi.ReportFormat;
import org.anjiao.report.spi.ReportSink;
import org.anjiao.testkit.Stubs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Formats and writers that come, go and fail. */
class ReportRenderingTest {
    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void formatsComeAndGo() {
        SummaryReport draft = world.reports.draft(World.XIAN, CAMPAIGN);
        ReportFormat other = new TextFormat("other");
        ReportFormat mine = new TextFormat("mine");
        World.refused(
                ReportProblem.REPORT_FORMAT_MISSING,
                () -> world.reports.render(World.XIAN, draft.id(), MediaKind.DOCX));
        world.renderer.use(Stubs.of(OfficeWriters.class, new PlainWriters()));
        world.renderer.add(other);
        assertThat(rendered(draft)).isEqualTo("other:西安市:18");
        world.renderer.add(mine);
        assertThat(rendered(draft)).isEqualTo("mine:西安市:18");
        world.switchedOff.add("report.mine");
        assertThat(rendered(draft)).isEqualTo("other:西安市:18");
        world.switchedOff.add("report.other");
        World.refused(
                ReportProblem.REPORT_FORMAT_OFF, () -> world.reports.render(World.XIAN, draft.id(), MediaKind.DOCX));
        world.switchedOff.clear();
        world.renderer.remove(mine);
        assertThat(rendered(draft)).isEqualTo("other:西安市:18");
        World.refused(
                ReportProblem.REPORT_FORMAT_MISSING,
                () -> world.reports.render(World.XIAN, draft.id(), MediaKind.XLSX));
        assertThat(world.audited).extracting(AuditRecord::action).contains("REPORT_EXPORT");
    }

    @Test
    void failingFormatIsContained() {
        SummaryReport draft = world.reports.draft(World.XIAN, CAMPAIGN);
        world.renderer.use(Stubs.of(OfficeWriters.class, new PlainWriters()));
        world.renderer.add(new TextFormat(null));
        World.refused(
                ReportProblem.REPORT_FORMAT_FAILED, () -> world.reports.render(World.XIAN, draft.id(), MediaKind.DOCX));
    }

    private String rendered(SummaryReport report) {
        RenderedReport rendered = world.reports.render(World.XIAN, report.id(), MediaKind.DOCX);
        assertThat(rendered.fileName()).isEqualTo("西安市-SN-2019-YHPC-总结报告.docx");
        return new String(rendered.content(), StandardCharsets.UTF_8);
    }

    /** Writes the title only. */
    public static final class PlainWriters {
        public TextDocument text(OutputStream out) {
            return Stubs.of(TextDocument.class, new PlainText(out));
        }
    }

    /** Writes the title only. */
    public static final class PlainText {
        private final OutputStream out;

        PlainText(OutputStream out) {
            this.out = out;
        }

        public void title(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        public void close() {}
    }

    /** A format that names itself; without a name it fails. */
    private record TextFormat(String name) implements ReportFormat {
        @Override
        public FormatIdentity identity() {
            return new FormatIdentity(String.valueOf(name), name, name);
        }

        @Override
        public Set<MediaKind> renders() {
            return Set.of(MediaKind.DOCX);
        }

        @Override
        public void render(ReportData data, MediaKind kind, ReportSink sink) throws RenderFailure {
            TextDocument text = sink.text();
            if (name == null) {
                throw new RenderFailure("no name", null);
            }
            text.title(name + ":" + data.unitName() + ":" + data.total().keyPersons());
        }
    }
}
