package org.anjiao.supervisee.internal.measure;

import static org.anjiao.supervisee.internal.measure.MeasureWorld.ofAbsence;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.absence.Absence;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.measure.Judgement;
import org.anjiao.supervisee.measure.Measure;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.MeasureState;
import org.anjiao.supervisee.measure.Proceeding;
import org.anjiao.supervisee.measure.ProceedingState;
import org.anjiao.supervisee.measure.RecommitState;
import org.anjiao.supervisee.reply.CaseReply;
import org.anjiao.supervisee.reply.Ruling;
import org.anjiao.supervisee.spi.CaseDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** S-09 to its end: admonition, warning, revocation, reply overdue, ruling. */
class LostContactScenarioTest {
    private static final Caller COURT = new Caller("agency.court", "法院", "u-61", Set.of(Role.AGENCY));
    private static final Ruling REVOKED = new Ruling(true, "（2026）陕0103刑更1号", LocalDate.of(2026, 8, 20), null, null);
    private static MeasureWorld world;

    @BeforeAll
    static void open() {
        world = new MeasureWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void fromTheFirstAbsenceToTheRuling() {
        world.world.clock.set("2026-05-01T09:00");
        String person = world.person("缓刑", "2026-01-05");

        Measure admonition = answered(person, "2026-05-01", "2026-05-09", MeasureKind.ADMONITION);
        assertThat(admonition.suggestion().reason()).isEqualTo("脱离监管8天");
        Measure warning = answered(person, "2026-05-20", "2026-06-01", MeasureKind.WARNING);
        assertThat(warning.suggestion().reason()).isEqualTo("脱离监管12天");
        assertThat(world.cases(person)).isEmpty();

        Measure revocation = answered(person, "2026-06-10", "2026-07-12", MeasureKind.REVOKE_PROBATION);
        assertThat(revocation.suggestion().reason()).isEqualTo("脱离监管超过一个月");
        assertThat(revocation.basis()).isEqualTo("CN-2020 1.0.0 第四十六条");
        assertThat(world.cases(person)).singleElement().satisfies(found -> {
            assertThat(found.state()).isEqualTo(RecommitState.PROPOSED);
            assertThat(found.measureId()).isEqualTo(revocation.id());
        });
        theProposalWentToTheCourt(person, revocation);
        theReplyIsOverdueOnTheThirtyFirstDay(person);
        theRulingEndsTheCorrection(person);
    }

    private static Measure answered(String person, String lastContact, String foundOn, MeasureKind kind) {
        Absence absence = world.absence(person, lastContact, foundOn);
        Judgement judgement = world.measures.judge(world.world.office, ofAbsence(absence));
        assertThat(judgement.suggestion().kind()).isEqualTo(kind);
        Measure issued = world.issued(world.asSuggested(ofAbsence(absence)));
        assertThat(issued.state()).isEqualTo(MeasureState.ISSUED);
        assertThat(issued.deviation()).isNull();
        return issued;
    }

    private static void theProposalWentToTheCourt(String person, Measure revocation) {
        CaseDocument letter = last(world.documents(person));
        assertThat(letter.code()).isEqualTo("D-17");
        assertThat(letter.addressee()).isEqualTo("court");
        assertThat(letter.copies()).containsExactly("procuratorate");
        assertThat(letter.unitId()).isEqualTo("u-610103");
        assertThat(letter.body()).contains("脱离监管超过一个月", "第四十六条");
        Proceeding proceeding = world.proceeding(person);
        assertThat(letter.recordId()).isEqualTo(proceeding.id());
        assertThat(proceeding.measureId()).isEqualTo(revocation.id());
        assertThat(proceeding.replyDueOn()).isEqualTo(LocalDate.of(2026, 8, 11));
        assertThat(world.flags(person)).containsExactly(Flag.PROCEEDING_PENDING);
        // Taken by the court's system three days later: the thirty days run from then on.
        world.world.clock.set("2026-07-15T10:00");
        world.proceedings.delivered(reply(proceeding, "2026-07-15T01:00:00Z", null));
        assertThat(world.proceeding(person).replyDueOn()).isEqualTo(LocalDate.of(2026, 8, 14));
    }

    private static void theReplyIsOverdueOnTheThirtyFirstDay(String person) {
        world.world.clock.set("2026-08-14T23:59:59");
        world.watch.look();
        assertThat(world.proceeding(person).state()).isEqualTo(ProceedingState.PENDING);
        world.world.clock.set("2026-08-15T00:00");
        world.watch.look();
        world.watch.look();
        assertThat(world.proceeding(person).state()).isEqualTo(ProceedingState.REPLY_OVERDUE);
        assertThat(world.steps(person)).containsOnlyOnce("REPLY_OVERDUE");
        for (Caller lookingOn : List.of(world.world.beilin, world.world.city)) {
            assertThat(world.dues(lookingOn, person))
                    .filteredOn(due -> due.kind() == DueKind.REVOCATION_RULING)
                    .extracting(Due::lastDay)
                    .containsExactly(LocalDate.of(2026, 8, 14));
        }
    }

    private static void theRulingEndsTheCorrection(String person) {
        world.world.clock.set("2026-08-21T10:00");
        Proceeding open = world.proceeding(person);
        int before = world.documents(person).size();

        world.proceedings.answered(COURT, reply(open, "2026-08-20T08:00:00Z", REVOKED));
        world.proceedings.answered(COURT, reply(open, "2026-08-20T08:00:00Z", REVOKED));

        Proceeding ruled = world.proceeding(person);
        assertThat(ruled.state()).isEqualTo(ProceedingState.GRANTED);
        assertThat(ruled.ruling()).isEqualTo(REVOKED);
        assertThat(ruled.answeredBy()).isEqualTo("agency.court");
        assertThat(world.status(person)).isEqualTo(Status.TERMINATED);
        assertThat(world.flags(person)).isEmpty();
        assertThat(world.dues(world.world.beilin, person)).isEmpty();
        assertThat(world.steps(person)).containsOnlyOnce("TERMINATED");
        assertThat(world.documents(person)).hasSize(before + 1);
        CaseDocument notice = last(world.documents(person));
        assertThat(notice.code()).isEqualTo("D-23");
        assertThat(notice.addressee()).isEqualTo("court");
        assertThat(notice.copies()).containsExactly("procuratorate", "police");
        assertThat(notice.body()).contains("撤销缓刑", REVOKED.reference());
        assertThat(ruled.noticeId()).isNotNull();
    }

    private static CaseReply reply(Proceeding proceeding, String at, Ruling ruling) {
        return new CaseReply("proceeding", proceeding.id(), proceeding.documentId(), Instant.parse(at), ruling);
    }

    private static CaseDocument last(List<CaseDocument> documents) {
        return documents.get(documents.size() - 1);
    }
}
