package org.anjiao.supervisee.internal.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.anjiao.instrument.baseline.internal.Baseline;
import org.anjiao.supervisee.risk.RiskScore;
import org.anjiao.supervisee.risk.spi.RiskAnswer;
import org.anjiao.supervisee.risk.spi.RiskBand;
import org.anjiao.supervisee.risk.spi.RiskInstrument;
import org.anjiao.supervisee.risk.spi.RiskInstrumentXml;
import org.anjiao.supervisee.risk.spi.RiskQuestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of {@link RiskInstrument}: ours hold it, and each breach is found. */
class InstrumentExaminerTest {
    private static final String GOOD = "<risk-instrument id='mine' version='1.0.0' zh='表' en='sheet' source='s'>"
            + "<question code='A' zh='甲' en='a'><answer code='NO' zh='否' en='no' weight='0'/>"
            + "<answer code='YES' zh='是' en='yes' weight='2'/></question>"
            + "<band name='LOW' from='0'/><band name='HIGH' from='2'/>"
            + "<case title='none' answers='A:NO' score='0' band='LOW'/>"
            + "<case title='all' answers='A:YES' score='2' band='HIGH'/></risk-instrument>";

    private static final Baseline BASELINE = new Baseline();

    private static RiskInstrument read(String document) {
        return RiskInstrumentXml.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theInstrumentThatIsShippedHoldsIt() {
        assertThat(InstrumentExaminer.faults(BASELINE)).isEmpty();
        assertThat(new InstrumentTrial().faults(BASELINE, "baseline", "1.0.0")).isEmpty();
    }

    @Test
    void theSmallestOneHoldsIt() {
        assertThat(InstrumentExaminer.faults(read(GOOD))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version='1.0.0' | version='one' | three numbers",
                "id='mine' | id='Mine!' | no identity",
                "zh='甲' | zh=' ' | question A has no text",
                "code='YES' | code='NO' | comes twice",
                "code='A' | code='a' | malformed",
                "name='HIGH' from='2' | name='HIGH' from='0' | does not follow",
                "name='LOW' from='0' | name='HIGH' from='0' | does not follow",
                "from='0' | from='1' | no band",
                "from='2' | from='3' | no score",
                "score='2' | score='3' | gives 2 HIGH",
                "answers='A:YES' score='2' band='HIGH' | answers='A:NO' score='0' band='LOW' | no worked case for the band HIGH",
                "answers='A:YES' | answers='B:YES' | does not answer",
                "<answer code='YES' zh='是' en='yes' weight='2'/> | <!-- --> | leaves no choice",
            })
    void eachBreachIsFound(String good, String bad, String fault) {
        assertThat(InstrumentExaminer.faults(read(GOOD.replace(good, bad))))
                .anySatisfy(found -> assertThat(found).contains(fault));
    }

    @Test
    void anInstrumentOfAnotherNameThanItsBundleIsNotInstalled() {
        assertThat(new InstrumentTrial().faults(BASELINE, "other", "1.0.0"))
                .singleElement()
                .asString()
                .contains("its bundle other");
        assertThat(new InstrumentTrial().faults("no instrument", "baseline", "1.0.0"))
                .hasSize(1);
    }

    @Test
    void aMalformedDocumentNamesItsLine() {
        assertThatThrownBy(() -> read(GOOD.replace("weight='2'", "weight='much'")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Risk instrument, line 1");
    }

    @Provide
    Arbitrary<Map<String, String>> sheets() {
        Arbitrary<Map<String, String>> sheet = Arbitraries.just(Map.of());
        for (RiskQuestion question : BASELINE.questions()) {
            sheet = sheet.flatMap(before -> Arbitraries.of(question.answers()).map(answer -> {
                Map<String, String> more = new HashMap<>(before);
                more.put(question.code(), answer.code());
                return more;
            }));
        }
        return sheet;
    }

    /** Whatever is answered has a score within bounds and the band in whose range the score lies. */
    @Property(tries = 200)
    void everySheetHasOneBand(@ForAll("sheets") Map<String, String> sheet) {
        RiskScale scale = new RiskScale(BASELINE);
        RiskScore score = scale.score(scale.answered(sheet));
        int expected = BASELINE.questions().stream()
                .map(question -> question.answer(sheet.get(question.code())).orElseThrow())
                .mapToInt(RiskAnswer::weight)
                .sum();
        assertThat(score.score()).isEqualTo(expected).isBetween(0, 40);
        assertThat(score.band())
                .isEqualTo(expected < 9 ? RiskBand.LOW : expected < 18 ? RiskBand.MEDIUM : RiskBand.HIGH);
    }
}
