package org.anjiao.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.anjiao.policy.Counting;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PackState;
import org.anjiao.policy.RuleUnit;
import org.anjiao.policy.RuleValue;
import org.anjiao.policy.spi.PackContents;
import org.anjiao.policy.spi.PackIdentity;
import org.anjiao.policy.spi.PolicyPackXml;
import org.anjiao.policy.spi.Rule;
import org.anjiao.policy.spi.Validity;
import org.anjiao.policy.spi.WorkedCase;
import org.junit.jupiter.api.Test;

/** Installed packs and published versions live together. */
class PublishedVersionsTest {
    private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);

    private Shelf shelf = new Shelf();

    @Test
    void aLaterBundleReplacesTheEarlierBundleAndNotWhatWasPublished() {
        shelf.add(pack("1.0.0", BEGIN, null, 10));
        shelf.publish(pack("1.1.0", BEGIN.plusDays(100), null, 11));
        shelf.add(pack("1.5.0", BEGIN, null, 15));

        assertThat(on(99)).isEqualTo(15);
        assertThat(on(100)).isEqualTo(11);
        assertThat(shelf.packs())
                .extracting(status -> status.version() + " " + status.state())
                .containsExactly("1.0.0 SUPERSEDED", "1.1.0 ACTIVE", "1.5.0 ACTIVE");
    }

    @Test
    void aVersionForATimeGivesTheRuleBackWhenItEnds() {
        shelf.add(pack("1.0.0", BEGIN, null, 10));
        shelf.publish(pack("1.1.0", BEGIN.plusDays(10), BEGIN.plusDays(19), 11));

        assertThat(List.of(on(9), on(10), on(19), on(20))).containsExactly(10, 11, 11, 10);
    }

    @Test
    void aRuleThatTheNewVersionDroppedIsGoneFromItsFirstDayOn() {
        shelf.add(pack("1.0.0", BEGIN, null, 10));
        PackContents later = pack("1.1.0", BEGIN.plusDays(10), null, 10);
        shelf.publish(new PackContents(later.identity(), later.validity(), List.of(), later.workedCases()));

        assertThat(find(9)).isPresent();
        assertThat(find(10)).isEmpty();
    }

    @Test
    void otherDaysOffDoNotTakeAPublishedVersionOutOfForce() {
        PackContents pack = pack("1.1.0", BEGIN, null, 11);
        WorkedCase wrong = new WorkedCase("错", "LIMIT", BEGIN, WorkedCase.Question.VALUE, "", "99");
        shelf.publish(new PackContents(pack.identity(), pack.validity(), pack.rules(), List.of(wrong)));
        shelf.calendar(List.of());

        assertThat(on(0)).isEqualTo(11);
    }

    /** What was judged once is judged the same way after any later publication. */
    @Property(tries = 200)
    void publishingLaterVersionsNeverChangesEarlierDays(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 60) Integer> steps) {
        shelf = new Shelf();
        shelf.add(pack("1.0.0", BEGIN, null, 0));
        int from = 0;
        for (int i = 0; i < steps.size(); i++) {
            from += steps.get(i);
            List<Optional<RuleValue>> before = judged(from);
            shelf.publish(pack("1." + (i + 1) + ".0", BEGIN.plusDays(from), null, i + 1));

            assertThat(judged(from)).isEqualTo(before);
            assertThat(on(from)).isEqualTo(i + 1);
        }
    }

    private List<Optional<RuleValue>> judged(int untilDay) {
        List<Optional<RuleValue>> values = new ArrayList<>();
        for (int day = 0; day < untilDay; day++) {
            values.add(find(day));
        }
        return values;
    }

    @Property(tries = 300)
    void aDocumentReadsBackAsWhatWasWritten(@ForAll("packs") PackContents pack) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PolicyPackXml.write(pack, out);

        assertThat(PackContents.of(PolicyPackXml.read(new ByteArrayInputStream(out.toByteArray()))))
                .isEqualTo(pack);
    }

    @Test
    void refusedVersionsAreNotInForce() {
        shelf.add(Packs.limit("CN-X", "1.0.0", "CN", 10, 11));

        assertThat(shelf.packs()).extracting(status -> status.state()).containsExactly(PackState.REFUSED);
        assertThat(shelf.contents("CN-X", "1.0.0")).isEmpty();
        assertThat(shelf.versions("CN-X")).isEmpty();
        assertThat(shelf.inForce("CN-X", LocalDate.of(2019, 6, 1))).isEmpty();
    }

    @Provide
    Arbitrary<PackContents> packs() {
        Arbitrary<String> text =
                Arbitraries.strings().withChars("甲乙<>&\"' a1，。").ofMinLength(1).ofMaxLength(12);
        Validity period = new Validity(BEGIN, BEGIN.plusYears(3));
        Arbitrary<Rule> numbers = Combinators.combine(
                        text,
                        Arbitraries.integers().between(0, 9_999),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Counting.class),
                        Arbitraries.integers().between(0, 900))
                .as((words, number, flag, counting, day) -> new Rule(
                        "A_" + number,
                        BigDecimal.valueOf(number),
                        RuleUnit.WORKING_DAYS,
                        List.of(),
                        words,
                        words,
                        flag,
                        new Validity(BEGIN.plusDays(day), flag ? period.to() : BEGIN.plusDays(day)),
                        counting,
                        flag,
                        words));
        Arbitrary<Rule> lists = Arbitraries.of("A", "B-1", "c.d")
                .list()
                .ofMaxSize(4)
                .map(codes -> new Rule("LIST", null, RuleUnit.CODES, codes, "s", "", true, period));
        Arbitrary<WorkedCase> cases = Combinators.combine(text, Arbitraries.of(WorkedCase.Question.class))
                .as((words, question) -> new WorkedCase(words, "LIST", BEGIN, question, words, words));
        return Combinators.combine(
                        Arbitraries.oneOf(numbers, lists).list().ofMaxSize(5),
                        cases.list().ofMaxSize(3),
                        text)
                .as((rules, worked, words) ->
                        new PackContents(new PackIdentity("CN-X", "1.0.0", words, words, "CN"), period, rules, worked));
    }

    private int on(int day) {
        return find(day).orElseThrow().intValue();
    }

    private Optional<RuleValue> find(int day) {
        return shelf.find("LIMIT", Jurisdiction.national(), BEGIN.plusDays(day));
    }

    private static PackContents pack(String version, LocalDate from, LocalDate to, int days) {
        Validity period = new Validity(from, to);
        Rule rule = new Rule(
                "LIMIT", BigDecimal.valueOf(days), RuleUnit.CALENDAR_DAYS, List.of(), "test", "1", true, period);
        WorkedCase worked = new WorkedCase("值", "LIMIT", from, WorkedCase.Question.VALUE, "", Integer.toString(days));
        return new PackContents(
                new PackIdentity("CN-X", version, "试", "test", "CN"), period, List.of(rule), List.of(worked));
    }
}
