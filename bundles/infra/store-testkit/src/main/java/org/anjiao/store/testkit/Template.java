package org.anjiao.store.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.anjiao.platform.store.StoreException;

/**
 * The tables of some changelogs as they are when nothing has happened yet, on disk, for databases to be copies of: to run
 * the changelogs takes longer than most tests. One of them for all the tests of a Java machine, gone with it.
 */
final class Template {

    private static final Map<List<String>, Path> MADE = new ConcurrentHashMap<>();

    private Template() {}

    /** @throws StoreException if a changelog is missing or wrong */
    static MemoryDatabase copy(List<String> changelogs) {
        return MemoryDatabase.copyOf(MADE.computeIfAbsent(changelogs, Template::make));
    }

    private static Path make(List<String> changelogs) {
        MemoryDatabase first = MemoryDatabase.empty();
        try {
            Changelogs.run(changelogs, first.dataSource());
            return first.backUp(folder());
        } finally {
            first.drop();
        }
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("anjiao-tables-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
