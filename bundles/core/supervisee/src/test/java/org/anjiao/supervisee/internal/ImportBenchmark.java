package org.anjiao.supervisee.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.ImportResult;
import org.anjiao.supervisee.SuperviseeQuery;

/**
 * Imports persons into Derby on disk and lists them; prints what it took. Run it with a small heap to see that memory
 * does not grow with the rows:
 *
 * <pre>java -Xmx128m -cp … org.anjiao.supervisee.internal.ImportBenchmark 100000</pre>
 */
public final class ImportBenchmark {
    private static final int WARM_UP_LISTS = 20;
    private static final int LISTS = 200;

    private ImportBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length == 0 ? 20_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("import-benchmark");
        try (TestWorld world = new TestWorld(TestStore.onDisk(folder, "OSGI-INF/anjiao/supervisee.xml"))) {
            Instant start = Instant.now();
            ImportResult result = world.registry.importTable(
                    world.province,
                    TestWorld.table(
                            TestWorld.HEADING,
                            IntStream.range(0, rows)
                                    .mapToObj(ImportBenchmark::row)
                                    .iterator()));
            Duration took = Duration.between(start, Instant.now());
            System.gc();
            long used =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            System.out.printf(
                    "%d accepted, %d rejected in %.1f s: %.0f rows/s; heap after collection %d MiB%n",
                    result.accepted(),
                    result.rejected(),
                    took.toMillis() / 1000.0,
                    rows * 1000.0 / took.toMillis(),
                    used >> 20);
            list(world, "province", SuperviseeQuery.all(50));
            list(world, "city", new SuperviseeQuery("u-6101", null, null, null, null, 50));
            list(world, "office", new SuperviseeQuery("u-610104001", null, null, null, null, 50));
            list(world, "key persons of a county", new SuperviseeQuery("u-610103", null, true, null, null, 50));
            list(world, "name", new SuperviseeQuery("u-610103", "测试对象19", null, null, null, 50));
        }
    }

    private static List<String> row(int index) {
        Map<String, String> row = TestWorld.goodRow();
        row.put("姓名", "测试对象" + index);
        row.put("执行单位代码", index % 3 == 0 ? "610104001" : "610103001");
        row.put("重点类别", index % 20 == 0 ? "涉黑涉恶、其他" : "");
        return TestWorld.cells(row);
    }

    private static void list(TestWorld world, String title, SuperviseeQuery query) {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < WARM_UP_LISTS + LISTS; i++) {
            long start = System.nanoTime();
            world.registry.list(world.province, query);
            nanos.add(System.nanoTime() - start);
        }
        List<Long> sorted =
                nanos.subList(WARM_UP_LISTS, nanos.size()).stream().sorted().toList();
        System.out.printf("list %s: p95 %.1f ms%n", title, sorted.get(LISTS * 95 / 100) / 1e6);
    }
}
