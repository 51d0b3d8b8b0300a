package org.anjiao.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.anjiao.demonstration.cases.IdNumbers;
import org.anjiao.demonstration.cases.Part;
import org.anjiao.demonstration.cases.Stage;
import org.junit.jupiter.api.Test;

class SyntheticPeopleTest {
    @Test
    void makesTheIdentityNumbersOfTheBrief() {
        assertThat(IdNumbers.of(birthday("1980-01-01"), true)).startsWith("61990019800101001");
        assertThat(IdNumbers.of(birthday("1980-01-01"), true)).isEqualTo("619900198001010014");
    }

    @Test
    void givesNobodyTheSameNumber() {
        Set<String> numbers = new HashSet<>();
        IntStream.range(0, 100_000)
                .forEach(index -> assertThat(numbers.add(IdNumbers.of(index, index % 10 != 0)))
                        .isTrue());
    }

    @Test
    void spreadsAllPeopleOverTheOffices() {
        List<String> offices =
                IntStream.range(0, 1_335).mapToObj(Integer::toString).toList();
        List<String> spread = SyntheticPeople.spread(offices, 20_000);
        assertThat(spread).hasSize(20_000);
        assertThat(new HashSet<>(spread)).hasSizeGreaterThan(1_300);
    }

    @Test
    void namesEachRowAsASpreadsheetDoes() {
        SyntheticPeople people = new SyntheticPeople(List.of("610103001", "610103001"));
        assertThat(people.next().number()).isEqualTo(2);
        assertThat(people.next().cells()).contains("测试对象00002", "610103001");
        assertThat(people.hasNext()).isFalse();
    }

    @Test
    void givesEachPartToAPersonOfTheOfficeAndLeavesAllOtherRowsAsTheyAre() {
        for (int size : new int[] {2_000, 20_000, 100_000}) {
            Map<Integer, Part> parts = Part.byRow(size);
            SyntheticPeople people = new SyntheticPeople(Collections.nCopies(size, "610103001"));
            List<List<String>> rows = new ArrayList<>();
            people.forEachRemaining(row -> rows.add(row.cells()));
            assertThat(parts).hasSize(Part.values().length);
            for (int number = 1; number <= size; number++) {
                List<String> row = rows.get(number - 1);
                Part part = parts.get(number);
                assertThat(row.get(6)).isEqualTo(part == null ? "610103001" : Stage.OFFICE);
                if (part != null && part.category() != null) {
                    assertThat(row.get(2)).isEqualTo(part.category().zh());
                }
            }
        }
    }

    @Test
    void hasNoPartsAmongTooFew() {
        assertThat(Part.byRow(500)).isEmpty();
        assertThat(Part.byRow(0)).isEmpty();
    }

    private static int birthday(String day) {
        return (int) java.time.temporal.ChronoUnit.DAYS.between(
                java.time.LocalDate.of(1958, 1, 1), java.time.LocalDate.parse(day));
    }
}
