package org.anjiao.supervisee.internal.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.anjiao.supervisee.Sex;
import org.anjiao.supervisee.internal.TestWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors of brief 3.2. */
class IdNumberTest {
    @ParameterizedTest
    @CsvSource({
        "11010519491231002X,1949-12-31,FEMALE",
        "440524188001010014,1880-01-01,MALE",
        "619900198001010014,1980-01-01,MALE",
        "619900198512120127,1985-12-12,FEMALE",
        "619900199006151232,1990-06-15,MALE",
        "619900200707010163,2007-07-01,FEMALE",
        "619900197503090371,1975-03-09,MALE",
        "619900199309084452,1993-09-08,MALE",
        "619900196811205586,1968-11-20,FEMALE",
        "61990019880808003X,1988-08-08,MALE"
    })
    void knownNumbersCheck(String text, LocalDate birth, Sex sex) {
        IdNumber number = IdNumber.parse(text).orElseThrow();

        assertThat(number.checks()).isTrue();
        assertThat(number.birthDate()).contains(birth);
        assertThat(number.sex()).isEqualTo(sex);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "61990019800101001",
                "6199001980010100144",
                "61990019800101001A",
                "X19900198001010014",
                "６１９９００１９８００１０１００１４",
                "6.1990019800101E+17"
            })
    void otherFormsAreNone(String text) {
        assertThat(IdNumber.parse(text)).isEmpty();
    }

    @Test
    void aSmallXAndSpacesAreTaken() {
        assertThat(IdNumber.parse("619900 19880808 003x").orElseThrow().text()).isEqualTo("61990019880808003X");
    }

    @Test
    void aDayThatDoesNotExistIsNone() {
        assertThat(IdNumber.parse("619900198002300010").orElseThrow().birthDate())
                .isEmpty();
    }

    @Test
    void itsTextIsMasked() {
        assertThat(IdNumber.parse("619900198001010014").orElseThrow()).hasToString("6199**********0014");
    }

    @Property
    void oneWrongDigitIsAlwaysFound(
            @ForAll @IntRange(max = 99) int area,
            @ForAll @IntRange(max = 20_000) int days,
            @ForAll @IntRange(max = 999) int sequence,
            @ForAll @IntRange(max = 16) int position,
            @ForAll @IntRange(max = 9) int digit) {
        String right = TestWorld.idNumber(area, LocalDate.of(1950, 1, 1).plusDays(days), sequence);
        Assume.that(right.charAt(position) - '0' != digit);

        String wrong = right.substring(0, position) + digit + right.substring(position + 1);

        assertThat(IdNumber.parse(right).orElseThrow().checks()).isTrue();
        assertThat(IdNumber.parse(wrong).orElseThrow().checks()).isFalse();
    }

    @Property
    void twoNeighboursChangedOverAreAlwaysFound(
            @ForAll @IntRange(max = 999) int sequence, @ForAll @IntRange(max = 15) int position) {
        String right = TestWorld.idNumber(37, LocalDate.of(1985, 12, 14), sequence);
        Assume.that(right.charAt(position) != right.charAt(position + 1));
        StringBuilder wrong = new StringBuilder(right);
        wrong.setCharAt(position, right.charAt(position + 1));
        wrong.setCharAt(position + 1, right.charAt(position));

        assertThat(IdNumber.parse(wrong.toString()).orElseThrow().checks()).isFalse();
    }
}
