package org.anjiao.rest.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import org.anjiao.platform.Page;
import org.anjiao.rest.internal.Refs.PersonRef;
import org.anjiao.rest.internal.Refs.UnitRef;
import org.anjiao.rest.internal.supervisee.CaseListing;
import org.junit.jupiter.api.Test;

/** Every list of the registry is exported, and all of it has names in both languages. */
class WordsTest {
    /** What is no list of records, and what nobody takes away: who needs to know a sensitive case. */
    private static final Set<String> NOT_EXPORTED =
            Set.of("DueResource.recounts", "RiskResource.instruments", "SensitiveCaseResource.of");

    private final Words words = Words.load();

    @Test
    void everyListOfTheRegistryIsExported() throws Exception {
        List<String> lacking = new ArrayList<>();
        for (Class<?> resource : resources()) {
            for (Method method : resource.getDeclaredMethods()) {
                boolean list = method.isAnnotationPresent(GET.class)
                        && (method.getReturnType() == Page.class || method.getReturnType() == List.class);
                if (list && !method.isAnnotationPresent(Exported.class)) {
                    lacking.add(resource.getSimpleName() + "." + method.getName());
                }
            }
        }
        assertThat(lacking).containsExactlyInAnyOrderElementsOf(NOT_EXPORTED);
    }

    @Test
    void everyListThatIsOrderedNamesItsKeys() throws Exception {
        int ordered = 0;
        for (Class<?> resource : resources()) {
            for (Method method : resource.getDeclaredMethods()) {
                if (Arrays.asList(method.getParameterTypes()).contains(CaseListing.class)) {
                    assertThat(method.getAnnotation(Operation.class).description())
                            .as(resource.getSimpleName() + "." + method.getName())
                            .matches("sort: \\w+(, \\w+)*");
                    ordered++;
                }
            }
        }
        assertThat(ordered).isGreaterThanOrEqualTo(35);
    }

    @Test
    void everyListAndEveryColumnHasItsOwnNameInBothLanguages() throws Exception {
        List<ListMethod> lists = lists();
        assertThat(lists).hasSizeGreaterThan(40);
        for (ListMethod list : lists) {
            requireWords(list.key(), words.list(list.key()));
            // A worksheet's name: at most 31 characters, none of these.
            assertThat(words.list(list.key()).zh())
                    .hasSizeLessThanOrEqualTo(31)
                    .doesNotContainPattern("[\\[\\]:*?/\\\\]");
            assertThat(words.list(list.key()).en())
                    .hasSizeLessThanOrEqualTo(31)
                    .doesNotContainPattern("[\\[\\]:*?/\\\\]");
            List<Text> headings =
                    Columns.of(list.rows(), words).stream().map(Column::heading).toList();
            headings.forEach(heading -> requireWords(list.key(), heading));
            assertThat(headings.stream().map(Text::zh)).as(list.key()).doesNotHaveDuplicates();
            assertThat(headings.stream().map(Text::en)).as(list.key()).doesNotHaveDuplicates();
        }
    }

    /** What leaves without an approval; a list that is forgotten here needs one. */
    @Test
    void onlyFiguresLeaveWithoutAnApproval() throws Exception {
        List<ListMethod> open =
                lists().stream().filter(list -> !list.personal()).toList();
        assertThat(open.stream().map(ListMethod::key))
                .containsExactlyInAnyOrder(
                        "absences/counts",
                        "completeness",
                        "dues/counts",
                        "pending/counts",
                        "referrals/counts",
                        "unit-merges",
                        "verifications/quotas");
        for (ListMethod list : open) {
            assertThat(Columns.of(list.rows(), words).stream().map(Column::kind))
                    .as(list.key())
                    .doesNotContain(Column.Kind.PERSON_NUMBER, Column.Kind.PERSON_NAME);
        }
    }

    @Test
    void everyCodeHasItsWordInBothLanguages() throws Exception {
        Set<Class<?>> seen = new HashSet<>();
        Set<String> codes = new TreeSet<>();
        for (ListMethod list : lists()) {
            visit(list.rows(), seen, codes);
        }
        assertThat(codes).contains("LeaveState.APPLIED", "Kind.OFFICER", "DueKind.REPORT");
    }

    private void visit(Type type, Set<Class<?>> seen, Set<String> codes) {
        if (type instanceof ParameterizedType several) {
            Arrays.stream(several.getActualTypeArguments()).forEach(part -> visit(part, seen, codes));
        } else if (type instanceof Class<?> one && seen.add(one)) {
            if (one.isEnum()) {
                for (Object code : one.getEnumConstants()) {
                    requireWords(one.getName(), words.word((Enum<?>) code));
                    codes.add(one.getSimpleName() + "." + code);
                }
            } else if (one.isRecord() && one != PersonRef.class && one != UnitRef.class) {
                for (RecordComponent component : one.getRecordComponents()) {
                    if (!words.heading(one, component.getName()).leftOut()) {
                        visit(component.getGenericType(), seen, codes);
                    }
                }
            }
        }
    }

    private static void requireWords(String where, Text text) {
        assertThat(text.zh()).as(where).containsPattern("\\p{IsHan}");
        assertThat(text.en()).as(where).isNotBlank().doesNotContainPattern("\\p{IsHan}");
    }

    static List<ListMethod> lists() throws IOException, ClassNotFoundException {
        List<ListMethod> lists = new ArrayList<>();
        for (Class<?> resource : resources()) {
            for (Method method : resource.getDeclaredMethods()) {
                ListMethod.of(resource, method).ifPresent(lists::add);
            }
        }
        return lists;
    }

    private static List<Class<?>> resources() throws IOException, ClassNotFoundException {
        Path classes = Path.of("target/classes");
        List<Class<?>> found = new ArrayList<>();
        for (String part : List.of("supervisee", "rights")) {
            try (Stream<Path> files = Files.list(classes.resolve("org/anjiao/rest/internal/" + part))) {
                for (Path file : files.filter(name -> name.toString().endsWith("Resource.class"))
                        .sorted()
                        .toList()) {
                    String name = classes.relativize(file).toString().replace('/', '.');
                    found.add(Class.forName(name.substring(0, name.length() - ".class".length())));
                }
            }
        }
        return found;
    }
}
