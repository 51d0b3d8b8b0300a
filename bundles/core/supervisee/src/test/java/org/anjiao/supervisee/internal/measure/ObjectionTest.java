package org.anjiao.supervisee.internal.measure;

import static org.anjiao.supervisee.internal.measure.MeasureWorld.breach;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.rights.ComplaintBook;
import org.anjiao.supervisee.internal.rights.RightsLetters;
import org.anjiao.supervisee.measure.Measure;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.MeasureState;
import org.anjiao.supervisee.rights.Complaint;
import org.anjiao.supervisee.rights.ComplaintKind;
import org.anjiao.supervisee.rights.ComplaintOutcome;
import org.anjiao.supervisee.rights.NewComplaint;
import org.anjiao.supervisee.spi.CaseDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** T-31, T-42: facts, suggestion, decision, document, copy to the procuratorate, objection. */
class ObjectionTest {
    private static MeasureWorld world;
    private static ComplaintBook complaints;

    @BeforeAll
    static void open() {
        world = new MeasureWorld();
        complaints = new ComplaintBook(
                world.world.desk,
                new RightsLetters(world.world.desk, world.world.caseDocuments()),
                new ObjectionClock(world.world.desk, world.documents));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-11,2026-05-20,true", "2026-05-11,2026-05-21,true", "2026-05-11,2026-05-22,false",
        "2019-05-11,2019-05-20,true", "2019-05-11,2019-05-21,true", "2019-05-11,2019-05-22,false"
    })
    void anAppealWithinTheTimeIsTheObjection(LocalDate served, LocalDate appealed, boolean inTime) {
        Measure warning = served(served);
        world.world.clock.set(appealed + "T10:00");
        world.watch.look();

        Complaint appeal = appeal(warning, appealed);

        Measure found = world.measures.find(world.world.office, warning.id());
        assertThat(found.objectionId()).isEqualTo(inTime ? appeal.id() : null);
        assertThat(found.objectedOn()).isEqualTo(inTime ? appealed : null);
        assertThat(objectionsDue(warning)).isEmpty();
        assertThat(world.steps(warning.superviseeId()).contains("MEASURE_OBJECTED"))
                .isEqualTo(inTime);
        assertThat(appeal.level()).as("answered above the county").isEqualTo(Level.CITY);
        assertThat(appeal.against()).contains(world.world.agencyHead.account());
    }

    @Test
    void theTimeHasNotBegunBeforeThePersonWasServed() {
        Measure warning = issued(LocalDate.of(2026, 5, 11));
        world.world.clock.set("2026-07-01T10:00");
        Complaint appeal = appeal(warning, LocalDate.of(2026, 7, 1));
        assertThat(world.measures.find(world.world.office, warning.id()).objectionId())
                .isEqualTo(appeal.id());
        Complaint again = appeal(warning, LocalDate.of(2026, 7, 1));
        assertThat(again.id()).isNotEqualTo(appeal.id());
        assertThat(world.measures.find(world.world.office, warning.id()).objectionId())
                .as("the first one counts")
                .isEqualTo(appeal.id());
    }

    @ParameterizedTest
    @CsvSource({"2026-05-11,2026-05-12", "2026-05-11,2026-07-01", "2019-05-11,2019-05-12"})
    void aMeasureOnWhichThePersonWasRightCountsNoLongerAndWhoHasItIsTold(LocalDate served, LocalDate appealed) {
        Measure warning = served(served);
        String person = warning.superviseeId();
        world.world.clock.set(appealed + "T10:00");
        Complaint appeal = appeal(warning, appealed);

        complaints.answer(world.world.city, appeal.id(), null, ComplaintOutcome.UPHELD, "当日确在医院，警告依据的事实不成立", "第三十四条");

        Measure quashed = world.measures.find(world.world.office, warning.id());
        assertThat(quashed.state()).isEqualTo(MeasureState.WITHDRAWN);
        assertThat(objectionsDue(warning)).isEmpty();
        assertThat(world.steps(person)).contains("MEASURE_QUASHED");
        List<CaseDocument> documents = world.documents(person);
        assertThat(documents.get(documents.size() - 1)).satisfies(letter -> {
            assertThat(letter.code()).isEqualTo("D-14");
            assertThat(letter.unitId())
                    .as("the county issues what it has issued")
                    .isEqualTo("u-610103");
            assertThat(letter.copies()).containsExactly("procuratorate");
            assertThat(letter.title()).isEqualTo("撤销警告决定书通知书");
            assertThat(letter.body()).contains(warning.documentNumber(), "当日确在医院");
        });
        assertThat(world.measures
                        .judge(world.world.office, breach(person, "SERIOUS_BREACH", appealed.toString()))
                        .warnings())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = ComplaintOutcome.class,
            names = {"PARTLY_UPHELD", "REJECTED"})
    void itStandsUnlessThePersonWasRight(ComplaintOutcome outcome) {
        Measure warning = served(LocalDate.of(2026, 5, 11));
        Complaint appeal = appeal(warning, LocalDate.of(2026, 5, 11));
        complaints.answer(world.world.city, appeal.id(), null, outcome, "事实清楚，送达有瑕疵", "第三十四条");
        assertThat(world.measures.find(world.world.office, warning.id()).state())
                .isEqualTo(MeasureState.ISSUED);
    }

    @Test
    void aComplaintAboutHowItWasServedLeavesItAlone() {
        Measure warning = served(LocalDate.of(2026, 5, 11));
        Complaint complaint = complaints.file(
                world.world.office,
                new NewComplaint(
                        warning.superviseeId(),
                        ComplaintKind.COMPLAINT,
                        "送达时态度恶劣",
                        "工作人员辱骂",
                        warning.id(),
                        null,
                        LocalDate.of(2026, 5, 11)));
        complaints.answer(world.world.city, complaint.id(), null, ComplaintOutcome.UPHELD, "属实", "第三十四条");
        assertThat(world.measures.find(world.world.office, warning.id()).state())
                .isEqualTo(MeasureState.ISSUED);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-11,CN-2020", "2019-05-11,CN-2012"})
    void theDocumentTellsThePersonHowToObjectAndUntilWhen(LocalDate day, String pack) {
        Measure warning = issued(day);
        List<CaseDocument> documents = world.documents(warning.superviseeId());
        assertThat(documents).singleElement().satisfies(document -> {
            assertThat(document.code()).isEqualTo("D-14");
            assertThat(document.body()).contains("10日内", "异议", pack, "人民检察院", "第三十四条");
        });
    }

    private static Complaint appeal(Measure measure, LocalDate on) {
        return complaints.file(
                world.world.office,
                new NewComplaint(
                        measure.superviseeId(), ComplaintKind.APPEAL, "不服警告", "当日在医院", measure.id(), null, on));
    }

    private static Measure issued(LocalDate day) {
        world.world.clock.set(day + "T09:00");
        String person = world.person("缓刑", day.minusMonths(3).toString());
        Measure issued = world.issued(world.asSuggested(breach(person, "SERIOUS_BREACH", day.toString())));
        assertThat(issued.kind()).isEqualTo(MeasureKind.WARNING);
        return issued;
    }

    private static Measure served(LocalDate day) {
        Measure served = world.measures.serve(world.world.office, issued(day).id(), null, day);
        assertThat(objectionsDue(served)).hasSize(1);
        return served;
    }

    private static List<Due> objectionsDue(Measure measure) {
        return world.dues(world.world.office, measure.superviseeId()).stream()
                .filter(due -> due.kind() == DueKind.OBJECTION)
                .toList();
    }
}
