package org.anjiao.supervisee.internal.detention;

import static org.anjiao.supervisee.internal.exit.CaseWorld.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.anjiao.platform.Shanghai;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.detention.Detention;
import org.anjiao.supervisee.detention.DetentionKind;
import org.anjiao.supervisee.detention.DetentionProblem;
import org.anjiao.supervisee.detention.NewDetention;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.exit.ReleaseObstacle;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.exit.CaseWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T-29. */
class DetentionBookTest {
    private static CaseWorld cases;
    private static TestWorld world;

    @BeforeAll
    static void open() {
        cases = new CaseWorld();
        world = cases.world;
    }

    @AfterAll
    static void close() {
        cases.close();
    }

    @ParameterizedTest
    @CsvSource({"2019-03-31T09:00,2019-03-30,2019-04-02,CN-2012", "2026-05-20T09:00,2026-05-18,2026-05-21,CN-2020"})
    void theNoticeIsExpectedWithinThreeDays(String now, String since, String by, String pack) {
        String person = cases.person(now, "2026-12-31");

        Detention filed = cases.detentions.file(world.office, measure(person, since));

        assertThat(filed.noticeBy()).isEqualTo(by);
        assertThat(filed.basis()).startsWith(pack);
        assertThat(cases.flags(person)).containsExactly(Flag.DETAINED);
        assertThat(cases.due(person, DueKind.COERCIVE_MEASURE_NOTICE)).isEqualTo(by);
        assertThat(cases.dues(person, DueKind.COERCIVE_MEASURE_NOTICE).get(0).late(at(by + "T23:59:59")))
                .isFalse();
        assertThat(cases.dues(person, DueKind.COERCIVE_MEASURE_NOTICE)
                        .get(0)
                        .late(at(LocalDate.parse(by).plusDays(1) + "T00:00")))
                .isTrue();
    }

    @Test
    void thePersonComesBackWhenTheLastMeasureEnds() {
        String person = cases.person("2026-05-20T09:00", "2026-12-31");
        Detention first = cases.detentions.file(world.office, measure(person, "2026-05-18"));
        Detention second = cases.detentions.file(world.office, measure(person, "2026-05-19"));

        cases.detentions.noticeCame(world.office, first.id(), first.version(), LocalDate.of(2026, 5, 20), "拘通字1号");
        refused(
                DetentionProblem.DETENTION_NOTICE_FILED,
                () -> cases.detentions.noticeCame(world.office, first.id(), null, LocalDate.of(2026, 5, 20), "1号"));
        cases.detentions.end(world.office, first.id(), null, LocalDate.of(2026, 5, 20), "转为逮捕");
        assertThat(cases.flags(person)).containsExactly(Flag.DETAINED);
        refused(
                DetentionProblem.DETENTION_DAY,
                () -> cases.detentions.end(world.office, second.id(), null, LocalDate.of(2026, 5, 18), "释放"));
        Detention ended = cases.detentions.end(world.office, second.id(), null, LocalDate.of(2026, 5, 20), "释放");

        assertThat(cases.flags(person)).isEmpty();
        assertThat(ended.outcome()).isEqualTo("释放");
        refused(
                DetentionProblem.DETENTION_STATE,
                () -> cases.detentions.end(world.office, second.id(), null, LocalDate.of(2026, 5, 20), "释放"));
        assertThat(cases.detentions.ofPerson(world.office, person))
                .extracting(Detention::id)
                .containsExactly(second.id(), first.id());
        assertThat(cases.due(person, DueKind.COERCIVE_MEASURE_NOTICE)).isEqualTo("2026-05-22");
    }

    @ParameterizedTest
    @CsvSource({
        "BAIL,false",
        "RESIDENTIAL_SURVEILLANCE,false",
        "ADMINISTRATIVE_DETENTION,true",
        "COMPULSORY_DETOX,true",
        "CRIMINAL_DETENTION,true",
        "ARREST,true",
        "OTHER,true"
    })
    void onlyCustodyHoldsTheRelease(DetentionKind kind, boolean holds) {
        for (String since : new String[] {"2019-03-30", "2026-05-18"}) {
            String person = cases.person(since + "T09:00", since);
            Detention filed = cases.detentions.file(
                    world.office, new NewDetention(person, kind, "碑林公安分局", LocalDate.parse(since), "涉嫌盗窃"));

            assertThat(cases.flags(person).contains(Flag.DETAINED)).isEqualTo(holds);
            assertThat(cases.releases.find(world.beilin, person).obstacles().contains(ReleaseObstacle.DETAINED))
                    .isEqualTo(holds);
            cases.detentions.end(world.office, filed.id(), null, LocalDate.parse(since), "解除");
            assertThat(cases.flags(person)).isEmpty();
        }
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(Shanghai.ZONE).toInstant();
    }

    private static NewDetention measure(String person, String since) {
        return new NewDetention(person, DetentionKind.CRIMINAL_DETENTION, "碑林公安分局", LocalDate.parse(since), "涉嫌盗窃");
    }
}
