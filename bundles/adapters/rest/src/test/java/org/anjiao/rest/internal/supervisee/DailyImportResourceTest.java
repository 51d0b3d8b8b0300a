package org.anjiao.rest.internal.supervisee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.anjiao.office.internal.table.TablesComponent;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.table.TableMedia;
import org.anjiao.platform.table.TableReader;
import org.anjiao.platform.table.TableRow;
import org.anjiao.platform.table.TableWriter;
import org.anjiao.rest.internal.TestSecurity;
import org.anjiao.supervisee.RowError;
import org.anjiao.supervisee.daily.DailyImport;
import org.anjiao.supervisee.daily.DailyImports;
import org.anjiao.supervisee.daily.DailyRecord;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Tables in, templates out, errors with both languages. */
class DailyImportResourceTest {
    private static final Caller OFFICER = new Caller("office", "测试干部", "u-1", Set.of());

    private final List<String> seen = new ArrayList<>();
    private final DailyImportResource resource = new DailyImportResource(new Imports(), new TablesComponent());

    @Test
    void aTableIsReadInItsFormAndItsErrorsAreShown() {
        DailyImportResource.ImportView done = resource.importTable(
                TestSecurity.of(OFFICER),
                "visit",
                MediaType.valueOf("text/csv; charset=utf-8"),
                new ByteArrayInputStream("矫正编号,走访类别\r\nX-1,家庭走访\r\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(seen).containsExactly("office VISIT [矫正编号, 走访类别] [X-1, 家庭走访]");
        assertThat(done.rejected()).isEqualTo(1);
        assertThat(done.errors()).singleElement().satisfies(error -> {
            assertThat(error.row()).isEqualTo(2);
            assertThat(error.column()).isEqualTo("矫正编号");
            assertThat(error.message().zh()).isEqualTo("无此人");
            assertThat(error.remedy().en()).isEqualTo("check it");
        });
    }

    @Test
    void theTemplateComesInBothForms() throws Exception {
        for (String media : List.of("csv", "xlsx")) {
            Response answer = resource.template("attendance", media);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ((StreamingOutput) answer.getEntity()).write(file);

            assertThat(answer.getHeaderString("Content-Disposition")).contains("attendance." + media);
            try (TableReader table = new TablesComponent()
                    .read(
                            new ByteArrayInputStream(file.toByteArray()),
                            TableMedia.valueOf(media.toUpperCase(Locale.ROOT)))) {
                assertThat(table.heading()).containsExactly("ATTENDANCE");
            }
        }
    }

    @Test
    void anUnknownKindIsNamed() {
        assertThat(catchThrowable(() -> resource.template("gossip", "csv")))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(CommonProblem.FIELD_INVALID);
                    assertThat(problem.field()).isEqualTo("kind");
                });
    }

    private final class Imports implements DailyImports {
        @Override
        public DailyImport importTable(Caller caller, DailyRecord kind, TableReader table) {
            TableRow row = table.next();
            seen.add(caller.account() + " " + kind + " " + table.heading() + " " + row.cells());
            RowError error = new RowError(2, "矫正编号", "IMPORT_PERSON_UNKNOWN", "无此人", "nobody", "请核对", "check it");
            return new DailyImport(0, 0, 1, List.of(error), 1);
        }

        @Override
        public void writeTemplate(DailyRecord kind, TableWriter table) {
            table.row(List.of(kind.name()));
        }
    }
}
