package org.anjiao.supervisee.internal.minor;

import static org.anjiao.supervisee.internal.Refusals.refused;
import static org.anjiao.supervisee.internal.minor.MinorWorld.PURPOSE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.anjiao.platform.CommonProblem;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.minor.MinorProblem;
import org.anjiao.supervisee.minor.NewSchoolContact;
import org.anjiao.supervisee.minor.SchoolContact;
import org.anjiao.supervisee.minor.SchoolCounterpart;
import org.anjiao.supervisee.minor.Schooling;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Law art. 55: a minor's schooling is seen to until compulsory education is complete. */
class SchoolContactBookTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate LATER = LocalDate.of(2026, 3, 20);
    private static MinorWorld minors;
    private static TestWorld world;
    private static SchoolContactBook contacts;

    @BeforeAll
    static void open() {
        minors = new MinorWorld();
        world = minors.world;
        contacts = new SchoolContactBook(world.desk);
    }

    @AfterAll
    static void close() {
        minors.close();
    }

    private static NewSchoolContact contact(String person, LocalDate on, Schooling schooling, String nextStep) {
        return new NewSchoolContact(
                person,
                on,
                SchoolCounterpart.EDUCATION_AUTHORITY,
                "某区教育局",
                "基础教育科工作人员",
                "复学",
                schooling,
                "同意协调就近入学",
                nextStep);
    }

    private static String minor() {
        String person = minors.minor(DAY);
        world.clock.set(LATER + "T09:00");
        return person;
    }

    @Test
    void contactsAreFiledAndReadForAPurpose() {
        String person = minor();
        SchoolContact first = contacts.file(world.office, contact(person, DAY, Schooling.OUT_OF_SCHOOL, "三月底前办理入学"));
        SchoolContact second = contacts.file(world.office, contact(person, LATER, Schooling.AT_SCHOOL, null));
        assertThat(second.recordedBy()).isEqualTo("office");

        world.audited.clear();
        assertThat(contacts.ofPerson(world.office, person, PURPOSE)).containsExactly(second, first);
        assertThat(world.audited).singleElement().satisfies(read -> {
            assertThat(read.action()).isEqualTo("SCHOOL_CONTACT_READ");
            assertThat(read.purpose()).isEqualTo(PURPOSE);
        });
        refused(CommonProblem.PURPOSE_REQUIRED, () -> contacts.ofPerson(world.office, person, null));
        assertThat(minors.regime.timeline(person)).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("SCHOOL_CONTACTED");
            assertThat(entry.facts()).containsEntry("schooling", "OUT_OF_SCHOOL");
        });
        assertThat(minors.regime.timeline(person).toString()).doesNotContain("教育局");
    }

    @Test
    void whoIsOutOfSchoolTooEarlyIsNotLeftThere() {
        String person = minor();
        refused(
                CommonProblem.FIELD_REQUIRED,
                () -> contacts.file(world.office, contact(person, DAY, Schooling.OUT_OF_SCHOOL, " ")));
        assertThat(contacts.file(world.office, contact(person, DAY, Schooling.COMPLETED, " "))
                        .contact()
                        .nextStep())
                .isNull();
    }

    @Test
    void daysLieBetweenTheRegistrationAndToday() {
        String person = minor();
        for (LocalDate day : new LocalDate[] {DAY.minusDays(1), LATER.plusDays(1)}) {
            refused(
                    MinorProblem.MINOR_DAY,
                    () -> contacts.file(world.office, contact(person, day, Schooling.COMPLETED, null)));
        }
    }

    @Test
    void onlyMinorsInCorrectionAreSeenTo() {
        String adult = minors.person(DAY.minusYears(18), DAY);
        refused(
                MinorProblem.MINOR_NONE,
                () -> contacts.file(world.office, contact(adult, DAY, Schooling.COMPLETED, null)));
        assertThat(contacts.ofPerson(world.office, adult, null)).isEmpty();
        String minor = minor();
        refused(
                CommonProblem.NOT_PERMITTED,
                () -> contacts.file(world.city, contact(minor, DAY, Schooling.COMPLETED, null)));
        minors.regime.close(minor);
        refused(
                SuperviseeProblem.NOT_IN_CORRECTION,
                () -> contacts.file(world.office, contact(minor, DAY, Schooling.COMPLETED, null)));
        refused(CommonProblem.NOT_PERMITTED, () -> contacts.ofPerson(world.office, minor, PURPOSE));
    }
}
