package org.anjiao.supervisee.internal.correction;

import static org.anjiao.supervisee.internal.correction.CorrectionWorld.refused;
import static org.anjiao.supervisee.internal.correction.CorrectionWorld.refusedNaming;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.platform.CommonProblem;
import org.anjiao.supervisee.Sex;
import org.anjiao.supervisee.correction.CorrectionGroup;
import org.anjiao.supervisee.correction.CorrectionProblem;
import org.anjiao.supervisee.correction.GroupMember;
import org.anjiao.supervisee.internal.TestWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** T-09, R-28: the group. */
class GroupBookTest {
    private static final GroupMember OFFICER = member(GroupMember.Kind.OFFICE, Sex.MALE, false);
    private static final GroupMember WOMAN = member(GroupMember.Kind.VOLUNTEER, Sex.FEMALE, false);
    private static final GroupMember EXPERT = member(GroupMember.Kind.SCHOOL, Sex.MALE, true);

    private static TestWorld world;
    private static GroupBook groups;

    @BeforeAll
    static void open() {
        world = new TestWorld();
        groups = new GroupBook(world.desk);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static GroupMember member(GroupMember.Kind kind, Sex sex, boolean knowsMinors) {
        return new GroupMember(kind, "王某", sex, knowsMinors, "协助监督管理");
    }

    @Test
    void aWomansGroupHasAWomanUnderBothPacks() {
        for (LocalDate day : CorrectionWorld.underBothPacks()) {
            String woman = CorrectionWorld.registered(world, day, LocalDate.of(1985, 1, 1), CorrectionWorld.WOMAN);

            refusedNaming(
                    CorrectionProblem.GROUP_NEEDS_WOMAN,
                    "members",
                    () -> groups.form(world.office, woman, null, List.of(OFFICER), null));
            assertThat(groups.ofPerson(world.office, woman)).isEmpty();
            assertThat(CorrectionProblem.GROUP_NEEDS_WOMAN.remedyZh()).contains("女性");

            CorrectionGroup group = groups.form(world.office, woman, 0L, List.of(OFFICER, WOMAN), null);
            assertThat(group.basis()).startsWith(day.getYear() == 2019 ? "CN-2012" : "CN-2020");
        }
    }

    @Test
    void aMinorsGroupHasSomebodyWhoKnowsMinorsUnderBothPacks() {
        for (LocalDate day : CorrectionWorld.underBothPacks()) {
            String girl = CorrectionWorld.registered(world, day, day.minusYears(16), CorrectionWorld.WOMAN);

            refusedNaming(
                    CorrectionProblem.GROUP_NEEDS_MINOR_EXPERT,
                    "members",
                    () -> groups.form(world.office, girl, null, List.of(OFFICER, WOMAN), null));
            refused(
                    CorrectionProblem.GROUP_NEEDS_WOMAN,
                    () -> groups.form(world.office, girl, null, List.of(OFFICER, EXPERT), null));

            assertThat(groups.form(world.office, girl, null, List.of(OFFICER, WOMAN, EXPERT), null)
                            .number())
                    .isEqualTo(1);
        }
    }

    @Test
    void aChangeNeedsAReasonAndKeepsWhatWas() {
        String man = CorrectionWorld.man(world, LocalDate.of(2026, 3, 5));
        groups.form(world.office, man, 0L, List.of(OFFICER), null);
        world.clock.set("2026-04-05T09:00");

        refused(CommonProblem.FIELD_REQUIRED, () -> groups.form(world.office, man, 1L, List.of(OFFICER, WOMAN), " "));
        refused(
                CommonProblem.STALE_VERSION,
                () -> groups.form(world.office, man, 0L, List.of(OFFICER, WOMAN), "增加志愿者"));
        groups.form(world.office, man, 1L, List.of(OFFICER, WOMAN), "增加志愿者");

        List<CorrectionGroup> all = groups.ofPerson(world.office, man);
        assertThat(all).extracting(CorrectionGroup::number).containsExactly(2, 1);
        assertThat(all.get(0).until()).isNull();
        assertThat(all.get(0).members()).containsExactly(OFFICER, WOMAN);
        assertThat(all.get(1).until()).isEqualTo(all.get(0).formedAt());
        assertThat(all.get(1).members()).containsExactly(OFFICER);
    }

    @Test
    void aGroupHasSomebodyOfTheOfficeAndIsFormedByThoseWhoKeepThePerson() {
        String man = CorrectionWorld.man(world, LocalDate.of(2026, 3, 5));

        refused(
                CorrectionProblem.GROUP_NEEDS_OFFICER,
                () -> groups.form(world.office, man, null, List.of(WOMAN), null));
        refused(CommonProblem.FIELD_REQUIRED, () -> groups.form(world.office, man, null, List.of(), null));
        refused(CommonProblem.NOT_PERMITTED, () -> groups.form(world.city, man, null, List.of(OFFICER), null));
    }
}
