package org.anjiao.plugin.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Headers as the OSGi specification writes them, and as a stranger may. */
class HeaderClauseTest {
    @Test
    void readsPathsAttributesAndDirectives() {
        assertThat(HeaderClause.parse("a.b;c.d;version=\"[1.0,2)\";resolution:=optional, e"))
                .containsExactly(
                        new HeaderClause(
                                List.of("a.b", "c.d"), Map.of("version", "[1.0,2)", "resolution:", "optional")),
                        new HeaderClause(List.of("e"), Map.of()));
        assertThat(HeaderClause.parse(null)).isEmpty();
    }

    @Property(tries = 500)
    void takesWhateverComes(@ForAll String header) {
        assertThat(HeaderClause.parse(header))
                .allSatisfy(clause -> assertThat(clause.paths()).isNotEmpty());
    }

    /** Whatever stands round it, a package is seen where it is named between commas. */
    @Property(tries = 200)
    void losesNoClause(@ForAll("names") List<String> names) {
        assertThat(HeaderClause.parse(String.join(";version=\"[1,2)\",", names)))
                .extracting(clause -> clause.paths().get(0))
                .containsExactlyElementsOf(names);
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<List<String>> names() {
        return net.jqwik.api.Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(1)
                .ofMaxLength(8)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}
