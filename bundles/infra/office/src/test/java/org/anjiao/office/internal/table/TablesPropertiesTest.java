package org.anjiao.office.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.table.TableMedia;
import org.anjiao.platform.table.TableReader;
import org.anjiao.platform.table.TableRow;
import org.anjiao.platform.table.TableWriter;

/** Whatever arrives, the readers give rows or {@code TABLE_UNREADABLE}, nothing else. */
class TablesPropertiesTest {
    private final TablesComponent tables = new TablesComponent();

    @Property(tries = 200)
    void anyTableComesBackAsItWas(@ForAll TableMedia media, @ForAll("rows") List<List<String>> rows) {
        List<List<String>> back = new ArrayList<>();
        try (TableReader reader = tables.read(new ByteArrayInputStream(written(media, rows)), media)) {
            back.add(reader.heading());
            reader.forEachRemaining(row -> back.add(row.cells()));
        }

        assertThat(back).isEqualTo(rows);
    }

    @Property(tries = 500)
    void anyBytesAreRowsOrUnreadable(@ForAll TableMedia media, @ForAll @Size(max = 300) byte[] bytes) {
        assertThat(outcome(bytes, media)).isIn("rows", "TABLE_UNREADABLE");
    }

    @Property(tries = 500)
    void aDamagedFileIsRowsOrUnreadable(
            @ForAll TableMedia media, @ForAll @IntRange(max = 100_000) int at, @ForAll byte replacement) {
        byte[] file = written(media, List.of(List.of("a", "b"), List.of("1", "2")));
        file[at % file.length] = replacement;

        assertThat(outcome(file, media)).isIn("rows", "TABLE_UNREADABLE");
    }

    @Property(tries = 300)
    void aFileCutOffIsRowsOrUnreadable(@ForAll TableMedia media, @ForAll @IntRange(max = 100_000) int length) {
        byte[] file = written(media, List.of(List.of("a", "b"), List.of("1", "2")));

        assertThat(outcome(Arrays.copyOf(file, length % file.length), media)).isIn("rows", "TABLE_UNREADABLE");
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> cell = Arbitraries.strings()
                .ofMaxLength(12)
                .withCharRange(' ', '~')
                .withCharRange('一', '龥')
                .withChars('\n')
                .map(String::strip)
                // Not distinguishable from a formula that was marked as text on the way out.
                .filter(text -> CellText.unguarded(text).equals(text));
        return cell.list()
                .ofSize(3)
                .filter(row -> row.stream().anyMatch(text -> !text.isEmpty()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private String outcome(byte[] file, TableMedia media) {
        try (TableReader reader = tables.read(new ByteArrayInputStream(file), media)) {
            reader.forEachRemaining(TableRow::cells);
            return "rows";
        } catch (ProblemException e) {
            return e.code().name();
        }
    }

    private byte[] written(TableMedia media, List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = tables.write(out, media, "t")) {
            rows.forEach(writer::row);
        }
        return out.toByteArray();
    }
}
