package org.anjiao.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anjiao.platform.plugin.PluginKind;
import org.anjiao.policy.cn2012.internal.Cn2012;
import org.anjiao.policy.holidays.internal.Holidays;
import org.junit.jupiter.api.Test;

class PackSelfTestTest {
    private final PackSelfTest test = new PackSelfTest(shelf());

    private static Shelf shelf() {
        Shelf shelf = new Shelf();
        shelf.calendar(List.of(new Holidays()));
        return shelf;
    }

    private List<String> faults(Object plugin) {
        return test.faults(plugin, "toy", "1.0.0");
    }

    @Test
    void aPackThatAnswersItsCasesPasses() throws Exception {
        assertThat(test.kind()).isEqualTo(PluginKind.POLICY);
        assertThat(faults(Packs.limit("TOY", "1.0.0", "CN", 3))).isEmpty();
        assertThat(faults(new Cn2012())).isEmpty();
    }

    @Test
    void aWrongAnswerIsSaidWithItsCase() {
        assertThat(faults(Packs.limit("TOY", "1.0.0", "CN", 3, 4)))
                .singleElement()
                .asString()
                .contains("'holds' expects 4 but the pack answers 3");
    }

    @Test
    void aPackWithoutCasesAndWhatIsNoPackFail() {
        assertThat(faults(Packs.pack("TOY", "1.0.0", "CN", ""))).containsExactly("The pack brings no worked case");
        assertThat(faults("a pack")).singleElement().asString().contains("is no PolicyPack");
    }
}
