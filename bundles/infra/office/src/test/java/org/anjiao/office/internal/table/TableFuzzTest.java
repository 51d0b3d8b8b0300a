package org.anjiao.office.internal.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.table.TableMedia;
import org.anjiao.platform.table.TableReader;
import org.anjiao.platform.table.TableWriter;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an officer imports is rows or {@code TABLE_UNREADABLE}, and within the limits. */
class TableFuzzTest {
    private static final Limits SMALL = new Limits(1 << 20, 4 << 20, 1 << 20, 4096, 64);
    private static final Map<String, byte[]> PARTS = parts();

    private final TablesComponent tables = new TablesComponent(SMALL);

    /** The first byte chooses: a CSV file, an XLSX file, or one part of an otherwise good XLSX file. */
    static Stream<Object> seeds() {
        Stream<byte[]> parts = PARTS.values().stream();
        Stream<byte[]> files = Stream.of(TableMedia.CSV, TableMedia.XLSX).map(TableFuzzTest::good);
        byte[][] contents = Stream.concat(files, parts).toArray(byte[][]::new);
        Object[] inputs = new Object[contents.length];
        for (int i = 0; i < contents.length; i++) {
            byte[] input = new byte[1 + contents[i].length];
            input[0] = (byte) i;
            System.arraycopy(contents[i], 0, input, 1, contents[i].length);
            inputs[i] = input;
        }
        return Arrays.stream(inputs);
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyBytes(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        int chosen = (input[0] & 0xFF) % (2 + PARTS.size());
        byte[] content = Arrays.copyOfRange(input, 1, input.length);
        if (chosen < 2) {
            read(content, chosen == 0 ? TableMedia.CSV : TableMedia.XLSX);
        } else {
            read(zipped(List.copyOf(PARTS.keySet()).get(chosen - 2), content), TableMedia.XLSX);
        }
    }

    private void read(byte[] file, TableMedia media) {
        try (TableReader reader = tables.read(new ByteArrayInputStream(file), media)) {
            assertThat(reader.heading()).hasSizeLessThanOrEqualTo(SMALL.columns());
            reader.forEachRemaining(row -> assertThat(row.cells()).hasSizeLessThanOrEqualTo(SMALL.columns()));
        } catch (ProblemException e) {
            assertThat(e.code().name()).isEqualTo("TABLE_UNREADABLE");
        }
    }

    private static byte[] good(TableMedia media) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = new TablesComponent().write(out, media, "名单")) {
            writer.row(List.of("姓名", "出生日期", "备注"));
            writer.row(List.of("测试对象01", "1980-01-01", "\"1,5\"\n=1+1"));
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> parts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try {
            // Its index is needed: the streamed sizes are of a form that only the index explains.
            Path file = Files.createTempFile("table", ".xlsx");
            Files.write(file, good(TableMedia.XLSX));
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry part : zip.stream().toList()) {
                    parts.put(part.getName(), zip.getInputStream(part).readAllBytes());
                }
            } finally {
                Files.delete(file);
            }
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zipped(String replaced, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
            for (Map.Entry<String, byte[]> part : PARTS.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getKey().equals(replaced) ? content : part.getValue());
            }
        }
        return out.toByteArray();
    }
}
