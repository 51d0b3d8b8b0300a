package org.anjiao.rest.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.StreamingOutput;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.anjiao.office.internal.table.TablesComponent;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.table.TableMedia;
import org.anjiao.platform.table.TableReader;
import org.anjiao.rest.internal.supervisee.VisitResource;
import org.anjiao.supervisee.visit.MetPerson;
import org.anjiao.supervisee.visit.Visit;
import org.anjiao.supervisee.visit.VisitKind;

/** Whatever officers wrote, and however the list is cut into pages, the table read back is the list. */
class ExportPropertiesTest {
    @Property(tries = 60)
    void theTableReadBackIsTheList(
            @ForAll("visits") List<Visit> visits,
            @ForAll @IntRange(min = 1, max = 5) int pageSize,
            @ForAll TableMedia media)
            throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        StreamingOutput body = (StreamingOutput) new ExportWorld()
                .export()
                .answer(request(media), cursor -> page(visits, pageSize, cursor))
                .getEntity();
        body.write(file);

        List<String> shown = new ArrayList<>();
        try (TableReader table = new TablesComponent().read(new ByteArrayInputStream(file.toByteArray()), media)) {
            // Above the heading stands where the table comes from.
            List<String> heading = table.next().cells();
            int findings = heading.indexOf("走访情况");
            int companions = heading.indexOf("同行人员");
            int id = heading.indexOf("记录编号");
            while (table.hasNext()) {
                List<String> cells = table.next().cells();
                // Below the last row of a text stands the same again.
                if (cells.size() > 1) {
                    shown.add(cells.get(id) + "|" + cells.get(companions) + "|" + cells.get(findings));
                }
            }
        }
        assertThat(shown)
                .containsExactlyElementsOf(visits.stream()
                        .map(visit -> visit.id() + "|" + (visit.companions() == null ? "" : visit.companions()) + "|"
                                + visit.findings())
                        .toList());
    }

    @Provide
    Arbitrary<List<Visit>> visits() {
        Arbitrary<String> texts = Arbitraries.strings()
                .withChars("=+-@',;；\"\n<>&]甲乙 a1")
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !text.startsWith("'"));
        Arbitrary<String> ids = Arbitraries.strings().alpha().numeric().ofLength(8);
        return Combinators.combine(ids, texts.injectNull(0.3), texts, Arbitraries.of(VisitKind.class))
                .as((id, companions, findings, kind) -> new Visit(
                        id,
                        "p-" + id,
                        "u-1",
                        kind,
                        Instant.EPOCH,
                        Set.of(MetPerson.NOBODY),
                        companions,
                        findings,
                        "office",
                        Instant.EPOCH))
                .list()
                .ofMaxSize(12);
    }

    private static Page<Visit> page(List<Visit> visits, int size, String cursor) {
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(from + size, visits.size());
        return new Page<>(visits.subList(from, to), to == visits.size() ? null : Integer.toString(to));
    }

    private static ListRequest request(TableMedia media) throws NoSuchMethodException {
        ListMethod list = Arrays.stream(VisitResource.class.getMethods())
                .flatMap(method -> ListMethod.of(VisitResource.class, method).stream())
                .findFirst()
                .orElseThrow();
        return new ListRequest(
                new Caller("beilin", "测试干部", "unit-1", Set.of()),
                list,
                media,
                List.of(Locale.SIMPLIFIED_CHINESE),
                new MultivaluedHashMap<>(Map.of()),
                ExportWorld.approved("visits", Map.of(), media));
    }
}
