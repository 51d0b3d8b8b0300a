package org.anjiao.security.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FilterTextTest {
    @Property
    void aFilterReadBackIsTheFilter(@ForAll Map<String, String> filter) {
        assertThat(FilterText.read(FilterText.of(filter))).isEqualTo(filter);
    }

    @Test
    void noFilterIsNoText() {
        assertThat(FilterText.of(Map.of())).isEmpty();
        assertThat(FilterText.read("")).isEmpty();
        assertThat(FilterText.read(null)).isEmpty();
    }
}
