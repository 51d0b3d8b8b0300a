package org.anjiao.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import org.anjiao.platform.Page;
import org.anjiao.rest.internal.export.Exported;
import org.junit.jupiter.api.Test;

/** Every list of the server stands in {@code sensitive-lists.csv} with what it does with sensitive cases (R-67). */
class SensitiveListsTest {
    private static final Path TABLE = Path.of("src/test/resources/org/anjiao/rest/internal/sensitive-lists.csv");
    private static final Set<String> SHOWN_BY_A_TEST = Set.of("LEFT_OUT", "REFUSED", "NUMBER", "ADDRESSEE");
    private static final Set<String> WITHOUT = Set.of("FIGURES", "NOBODY", "AUDIT");

    /** A line of the table. */
    private record Line(String list, String treatment, String test) {
        static Line of(String text) {
            String[] cells = text.split(",", -1);
            assertThat(cells).as(text).hasSize(3);
            return new Line(cells[0], cells[1], cells[2]);
        }
    }

    @Test
    void theTableNamesEveryListOfTheServer() throws Exception {
        List<String> named = lines().stream().map(Line::list).toList();
        assertThat(named).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(named)).isEqualTo(lists());
    }

    @Test
    void whatIsSaidOfEachIsShownByATestThatIsThere() throws IOException {
        for (Line line : lines()) {
            if (SHOWN_BY_A_TEST.contains(line.treatment())) {
                String[] place = line.test().split("#");
                assertThat(Files.readString(file(place[0]))).as(line.list()).contains("void " + place[1] + "(");
            } else {
                assertThat(line.treatment()).as(line.list()).isIn(WITHOUT);
                assertThat(line.test()).as(line.list()).isEmpty();
            }
        }
    }

    /** @param place module and class within its internal package, such as {@code core/hazard/HazardServiceTest} */
    private static Path file(String place) {
        String[] parts = place.split("/", 3);
        Path module = Path.of("../..", parts[0], parts[1], "src/test/java/org/anjiao", parts[1], "internal");
        return module.resolve(parts[2] + ".java");
    }

    private static List<Line> lines() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(text -> !text.isBlank() && !text.startsWith("#"))
                .skip(1)
                .map(Line::of)
                .toList();
    }

    private static Set<String> lists() throws Exception {
        Set<String> lists = new TreeSet<>();
        for (Class<?> resource : resources()) {
            Arrays.stream(resource.getDeclaredMethods())
                    .filter(SensitiveListsTest::isList)
                    .forEach(method -> lists.add(resource.getSimpleName() + "." + method.getName()));
        }
        return lists;
    }

    private static boolean isList(Method method) {
        return method.isAnnotationPresent(GET.class)
                && (method.getReturnType() == Page.class
                        || method.getReturnType() == List.class
                        || method.isAnnotationPresent(Exported.class));
    }

    private static List<Class<?>> resources() throws IOException, ClassNotFoundException {
        Path root = Path.of("target/classes");
        List<Class<?>> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root.resolve("org/anjiao/rest/internal"))) {
            for (Path file : files.filter(name -> name.toString().endsWith("Resource.class"))
                    .toList()) {
                String name = root.relativize(file).toString().replace('/', '.');
                found.add(Class.forName(name.substring(0, name.length() - ".class".length())));
            }
        }
        return found;
    }
}
