package org.anjiao.supervisee.internal.correction;

import static org.anjiao.supervisee.internal.correction.CorrectionWorld.dues;
import static org.anjiao.supervisee.internal.correction.CorrectionWorld.refused;
import static org.anjiao.supervisee.internal.correction.CorrectionWorld.refusedNaming;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.TimelineEntry;
import org.anjiao.supervisee.completeness.CaseFiles;
import org.anjiao.supervisee.completeness.FileItem;
import org.anjiao.supervisee.correction.Announcement;
import org.anjiao.supervisee.correction.Attendance;
import org.anjiao.supervisee.correction.CorrectionProblem;
import org.anjiao.supervisee.correction.NewAnnouncement;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.completeness.FileBook;
import org.anjiao.supervisee.internal.desk.TimelineReader;
import org.anjiao.supervisee.internal.due.DueEntity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T-08. */
class AnnouncementBookTest {
    private static final LocalDate OLD_LAW = LocalDate.of(2019, 3, 5);
    private static final LocalDate NEW_LAW = LocalDate.of(2026, 3, 5);
    private static final Attendance OFFICER = new Attendance(Attendance.Kind.OFFICER, "张某");
    private static final Attendance GUARDIAN = new Attendance(Attendance.Kind.GUARDIAN, "李某");

    private static TestWorld world;
    private static AnnouncementBook announcements;

    @BeforeAll
    static void open() {
        world = new TestWorld();
        announcements = new AnnouncementBook(world.desk, world.caseDocuments());
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static NewAnnouncement held(String person, LocalDate day, boolean open, Attendance... present) {
        return new NewAnnouncement(person, day, "社区矫正中心宣告室", open, List.of(present), true, true, "宣读判决书");
    }

    private static String minor(LocalDate day) {
        return CorrectionWorld.registered(world, day, day.minusYears(17), CorrectionWorld.MAN);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05,2026-03-05T23:59:59,false",
        "2026-03-05,2026-03-06T00:00,true",
        "2019-03-05,2019-03-07T12:00,false",
        "2019-03-05,2019-03-08T23:59:59,false",
        "2019-03-05,2019-03-09T00:00,true"
    })
    void itIsDueOnTheDayOfRegistrationUnderTheLawAndWithinThreeDaysBefore(LocalDate day, String at, boolean late) {
        String person = CorrectionWorld.man(world, day);
        world.clock.set(at);

        assertThat(dues(world, person).get(DueKind.ANNOUNCEMENT).late(world.clock.instant()))
                .isEqualTo(late);
        Announcement announcement =
                announcements.announce(world.beilin, held(person, world.desk.today(), true, OFFICER));

        assertThat(dues(world, person)).doesNotContainKey(DueKind.ANNOUNCEMENT);
        assertThat(announcement.basis()).startsWith(day.equals(OLD_LAW) ? "CN-2012" : "CN-2020");
        assertThat(announcement.held().present()).containsExactly(OFFICER);
        assertThat(world.documents).singleElement().satisfies(document -> {
            assertThat(document.code()).isEqualTo("D-06");
            assertThat(document.addressee()).isNull();
            assertThat(document.body()).contains("已告知权利和义务");
        });
    }

    @Test
    void aMinorIsNeverAnnouncedInPublic() {
        for (LocalDate day : List.of(OLD_LAW, NEW_LAW)) {
            String person = minor(day);

            refusedNaming(
                    CorrectionProblem.ANNOUNCEMENT_MINOR_PUBLIC,
                    "open",
                    () -> announcements.announce(world.beilin, held(person, day, true, OFFICER, GUARDIAN)));
            assertThat(announcements.ofPerson(world.office, person)).isEmpty();
            assertThat(world.documents).isEmpty();

            announcements.announce(world.beilin, held(person, day, false, OFFICER, GUARDIAN));
            assertThat(world.documents.get(0).body()).contains("不公开宣告");
        }
    }

    @Test
    void aMinorsGuardianIsPresentSinceTheLawSaysSo() {
        String before = minor(OLD_LAW);
        announcements.announce(world.beilin, held(before, OLD_LAW, false, OFFICER));

        String since = minor(NEW_LAW);
        refusedNaming(
                CorrectionProblem.ANNOUNCEMENT_GUARDIAN,
                "present",
                () -> announcements.announce(world.beilin, held(since, NEW_LAW, false, OFFICER)));
    }

    @Test
    void whoIsEighteenOnTheDayOfRegistrationIsAnAdult() {
        String adult = CorrectionWorld.registered(world, NEW_LAW, NEW_LAW.minusYears(18), CorrectionWorld.MAN);
        String stillMinor = CorrectionWorld.registered(
                world, NEW_LAW, NEW_LAW.minusYears(18).plusDays(1), CorrectionWorld.MAN);

        announcements.announce(world.beilin, held(adult, NEW_LAW, true, OFFICER));
        refused(
                CorrectionProblem.ANNOUNCEMENT_MINOR_PUBLIC,
                () -> announcements.announce(world.beilin, held(stillMinor, NEW_LAW, true, OFFICER, GUARDIAN)));
    }

    @Test
    void itIsHeldByAnOfficerWithTheRightsToldOnceAndNotBeforeRegistration() {
        String person = CorrectionWorld.man(world, NEW_LAW);
        NewAnnouncement silent = new NewAnnouncement(person, NEW_LAW, "宣告室", true, List.of(OFFICER), false, true, "宣读");

        refused(
                CorrectionProblem.ANNOUNCEMENT_OFFICER,
                () -> announcements.announce(world.beilin, held(person, NEW_LAW, true, GUARDIAN)));
        refused(CorrectionProblem.ANNOUNCEMENT_RIGHTS, () -> announcements.announce(world.beilin, silent));
        refused(
                CorrectionProblem.ANNOUNCEMENT_DAY,
                () -> announcements.announce(world.beilin, held(person, NEW_LAW.minusDays(1), true, OFFICER)));
        refused(
                CorrectionProblem.ANNOUNCEMENT_DAY,
                () -> announcements.announce(world.beilin, held(person, NEW_LAW.plusDays(1), true, OFFICER)));
        refused(
                CommonProblem.NOT_PERMITTED,
                () -> announcements.announce(world.office, held(person, NEW_LAW, true, OFFICER)));
        announcements.announce(world.beilin, held(person, NEW_LAW, true, OFFICER));
        refused(
                CorrectionProblem.ANNOUNCED_ALREADY,
                () -> announcements.announce(world.beilin, held(person, NEW_LAW, true, OFFICER)));
    }

    private static NewAnnouncement unsigned(String person, LocalDate day) {
        return new NewAnnouncement(person, day, "司法所会议室", true, List.of(OFFICER, GUARDIAN), true, false, "宣读判决书");
    }

    @Test
    void aWrongEntryIsCorrectedByAnotherVersionAndBothStay() {
        for (LocalDate day : List.of(OLD_LAW, NEW_LAW)) {
            String person = CorrectionWorld.man(world, day);
            world.clock.set(day.plusDays(2) + "T09:00");
            Announcement wrong = announcements.announce(world.beilin, held(person, day.plusDays(2), true, OFFICER));
            world.documents.clear();
            world.audited.clear();
            var other = world.account("beilin-2", "610103", Role.COUNTY_OFFICER);

            Announcement right =
                    announcements.correct(other, wrong.id(), wrong.version(), unsigned(person, day), "日期和地点填错");

            assertThat(right.number()).isEqualTo(2);
            assertThat(right.corrects()).isEqualTo(wrong.id());
            assertThat(right.correctionReason()).isEqualTo("日期和地点填错");
            assertThat(right.recordedBy()).isEqualTo("beilin-2");
            assertThat(right.held().place()).isEqualTo("司法所会议室");
            List<Announcement> all = announcements.ofPerson(world.office, person);
            assertThat(all).extracting(Announcement::number).containsExactly(2, 1);
            assertThat(all.get(0).replacedAt()).isNull();
            assertThat(all.get(1).replacedAt()).isEqualTo(world.clock.instant());
            assertThat(all.get(1).held()).as("what was filed stays").isEqualTo(wrong.held());
            assertThat(all.get(1).documentId()).isEqualTo(wrong.documentId());
            assertThat(world.documents).singleElement().satisfies(document -> {
                assertThat(document.code()).isEqualTo("D-06");
                assertThat(document.title()).isEqualTo("入矫宣告书（更正）");
                assertThat(document.body()).contains("取代入矫宣告书D-06-1", "日期和地点填错", "宣告日期：" + day);
            });
            assertThat(world.audited).singleElement().satisfies(record -> {
                assertThat(record.action()).isEqualTo("ANNOUNCEMENT_CORRECTED");
                assertThat(record.details())
                        .containsEntry("before", day.plusDays(2).toString());
            });
            assertThat(new TimelineReader(world.desk)
                            .of(world.office, person, null, 1)
                            .items())
                    .extracting(TimelineEntry::action)
                    .containsExactly("ANNOUNCEMENT_CORRECTED");
            assertThat(doneAt(person)).isEqualTo(Shanghai.startOf(day));
            world.documents.clear();
        }
    }

    private static Instant doneAt(String person) {
        return world.desk
                .around()
                .jpa()
                .txExpr(manager -> manager.createQuery(
                                "select d from DueEntity d where d.recordId = :person and d.kind = :kind",
                                DueEntity.class)
                        .setParameter("person", person)
                        .setParameter("kind", DueKind.ANNOUNCEMENT)
                        .getSingleResult()
                        .view()
                        .doneAt());
    }

    private static Set<String> present(CaseFiles files, String person) {
        return files.of(world.office, person).items().stream()
                .filter(FileItem::present)
                .map(FileItem::code)
                .collect(Collectors.toSet());
    }

    @Test
    void theLetterComesOnFileAndOffItWithTheCorrection() {
        String person = CorrectionWorld.man(world, NEW_LAW);
        Announcement signed = announcements.announce(world.beilin, held(person, NEW_LAW, true, OFFICER));
        CaseFiles files = new FileBook(world.desk, world.registry);
        assertThat(present(files, person)).contains("ANNOUNCEMENT", "RESPONSIBILITY_LETTER");

        Announcement unsigned =
                announcements.correct(world.beilin, signed.id(), null, unsigned(person, NEW_LAW), "未签矫正责任书");
        assertThat(present(files, person)).contains("ANNOUNCEMENT").doesNotContain("RESPONSIBILITY_LETTER");

        announcements.correct(world.beilin, unsigned.id(), null, held(person, NEW_LAW, true, OFFICER), "已签");
        assertThat(present(files, person)).contains("RESPONSIBILITY_LETTER");
    }

    @Test
    void onlyTheVersionThatHoldsIsCorrectedByWhoHasReadItAndWithAReason() {
        String person = CorrectionWorld.man(world, NEW_LAW);
        Announcement wrong = announcements.announce(world.beilin, held(person, NEW_LAW, true, OFFICER));
        NewAnnouncement right = unsigned(person, NEW_LAW);

        refusedNaming(
                CommonProblem.FIELD_REQUIRED,
                "reason",
                () -> announcements.correct(world.beilin, wrong.id(), null, right, " "));
        refused(
                CommonProblem.STALE_VERSION,
                () -> announcements.correct(world.beilin, wrong.id(), wrong.version() + 1, right, "填错"));
        refused(CommonProblem.NOT_PERMITTED, () -> announcements.correct(world.office, wrong.id(), null, right, "填错"));
        refused(
                CorrectionProblem.ANNOUNCEMENT_UNCHANGED,
                () -> announcements.correct(world.beilin, wrong.id(), null, wrong.held(), "填错"));
        refused(
                CorrectionProblem.ANNOUNCEMENT_DAY,
                () -> announcements.correct(
                        world.beilin, wrong.id(), null, unsigned(person, NEW_LAW.minusDays(1)), "填错"));
        refused(
                CorrectionProblem.ANNOUNCEMENT_DAY,
                () -> announcements.correct(
                        world.beilin, wrong.id(), null, unsigned(person, NEW_LAW.plusDays(1)), "填错"));
        assertThat(announcements.ofPerson(world.office, person)).hasSize(1);

        announcements.correct(world.beilin, wrong.id(), null, right, "填错");
        refused(
                CorrectionProblem.ANNOUNCEMENT_REPLACED,
                () -> announcements.correct(world.beilin, wrong.id(), null, right, "填错"));
    }

    @Test
    void aMinorsAnnouncementIsNotCorrectedIntoAPublicOne() {
        String person = minor(NEW_LAW);
        Announcement held = announcements.announce(world.beilin, held(person, NEW_LAW, false, OFFICER, GUARDIAN));

        refused(
                CorrectionProblem.ANNOUNCEMENT_MINOR_PUBLIC,
                () -> announcements.correct(world.beilin, held.id(), null, unsigned(person, NEW_LAW), "公开"));
    }

    @Test
    void aWrongEntryIsCorrectedAfterTheCaseHasEndedToo() {
        String person = CorrectionWorld.man(world, NEW_LAW);
        Announcement wrong = announcements.announce(world.beilin, held(person, NEW_LAW, true, OFFICER));
        world.desk
                .around()
                .jpa()
                .tx(manager -> world.desk.person(manager, person).close(Status.RELEASED));

        assertThat(announcements
                        .correct(world.beilin, wrong.id(), null, unsigned(person, NEW_LAW), "填错")
                        .number())
                .isEqualTo(2);
    }

    @Test
    void whoHasLeftCorrectionIsNotAnnounced() {
        String person = CorrectionWorld.man(world, NEW_LAW);
        world.desk
                .around()
                .jpa()
                .tx(manager -> world.desk.person(manager, person).close(Status.RELEASED));

        refused(
                SuperviseeProblem.NOT_IN_CORRECTION,
                () -> announcements.announce(world.beilin, held(person, NEW_LAW, true, OFFICER)));
    }
}
