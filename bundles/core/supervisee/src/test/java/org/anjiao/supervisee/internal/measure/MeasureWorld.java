package org.anjiao.supervisee.internal.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.TimelineEntry;
import org.anjiao.supervisee.absence.Absence;
import org.anjiao.supervisee.absence.AbsenceCause;
import org.anjiao.supervisee.absence.NewAbsence;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueQuery;
import org.anjiao.supervisee.internal.SilentBell;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.absence.AbsenceBook;
import org.anjiao.supervisee.internal.absence.AbsenceClock;
import org.anjiao.supervisee.internal.absence.AbsenceNotices;
import org.anjiao.supervisee.internal.desk.TimelineReader;
import org.anjiao.supervisee.internal.detention.DetentionBook;
import org.anjiao.supervisee.internal.due.DueListReader;
import org.anjiao.supervisee.internal.due.DueWatch;
import org.anjiao.supervisee.internal.entry.ReferralBook;
import org.anjiao.supervisee.internal.entry.ReferralClock;
import org.anjiao.supervisee.internal.entry.ReferralLetters;
import org.anjiao.supervisee.internal.exit.CaseEnd;
import org.anjiao.supervisee.measure.Conduct;
import org.anjiao.supervisee.measure.Judgement;
import org.anjiao.supervisee.measure.LawfulMeasure;
import org.anjiao.supervisee.measure.Measure;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.NewMeasure;
import org.anjiao.supervisee.measure.Proceeding;
import org.anjiao.supervisee.measure.ProceedingQuery;
import org.anjiao.supervisee.measure.RecommitCase;
import org.anjiao.supervisee.measure.RecommitQuery;
import org.anjiao.supervisee.spi.CaseDocument;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The small province with everything that answers conduct. */
final class MeasureWorld implements AutoCloseable {
    final TestWorld world = new TestWorld();
    final Caller secondOfCity = world.account("city-2", "6101", Role.CITY_OFFICER);
    final Caller secondOfProvince = world.account("province-2", "61", Role.PROVINCE_OFFICER);
    final Conditions conditions = new Conditions(world.desk);
    final ProceedingClock clock = new ProceedingClock(world.desk);
    final MeasureDocuments documents = new MeasureDocuments(world.desk, world.caseDocuments());
    final MeasureBook measures = new MeasureBook(world.desk, conditions, clock, documents);
    final DetentionBook detentions = new DetentionBook(world.desk);
    final ProceedingBook proceedings = new ProceedingBook(
            world.desk,
            clock,
            documents,
            new CaseEnd(world.desk, List.of(), (caller, person, reason) -> {}, world.caseDocuments()),
            detentions);
    final RecommitBook cases = new RecommitBook(world.desk, conditions);
    final ReferralBook referrals;
    final AbsenceBook absences;
    final DueWatch watch;

    MeasureWorld() {
        AbsenceNotices notices =
                new AbsenceNotices(world.desk, world.caseDocuments(), world.caseHazards(), world.alerts::add);
        AbsenceClock search = new AbsenceClock(world.desk, notices, conditions);
        absences = new AbsenceBook(world.desk, search, notices, conditions);
        ReferralLetters letters = new ReferralLetters(world.desk, world.caseDocuments());
        referrals = new ReferralBook(world.desk, world.registry, letters, conditions);
        ReferralClock expected =
                new ReferralClock(world.desk, letters, world.caseHazards(), world.alerts::add, conditions);
        watch = new DueWatch(
                world.desk,
                List.of(search, expected, conditions, clock, new ObjectionClock(world.desk, documents)),
                new SilentBell());
    }

    /** A person in correction from that day on, for five years. */
    String person(String category, String from) {
        Map<String, String> row = TestWorld.goodRow();
        row.put("矫正类别", category);
        row.put("矫正开始日期", from);
        row.put("入矫登记日期", from);
        row.put("矫正结束日期", LocalDate.parse(from).plusYears(5).toString());
        return world.person(row);
    }

    static Conduct breach(String person, String event, String on) {
        return new Conduct(person, event, LocalDate.parse(on), null, null);
    }

    static Conduct ofAbsence(Absence absence) {
        return new Conduct(absence.superviseeId(), Conduct.ABSENCE, null, absence.id(), null);
    }

    /** Lost on that day and found on another, which is today then. */
    Absence absence(String person, String lastContact, String foundOn) {
        world.clock.set(LocalDate.parse(lastContact).plusDays(1) + "T10:00");
        Absence lost = absences.open(
                world.office,
                new NewAbsence(person, AbsenceCause.CHECK_IN_FAILED, LocalDate.parse(lastContact), null, "电话关机，住处无人"));
        watch.look();
        world.clock.set(foundOn + "T15:00");
        return absences.found(
                world.office, lost.id(), null, LocalDate.parse(foundOn), new Absence.Finding("走访亲属后找到", null));
    }

    static NewMeasure wish(Conduct conduct, MeasureKind kind, String ground) {
        return new NewMeasure(conduct, kind, ground, "事实", "证据", null, null, null);
    }

    static NewMeasure departing(Conduct conduct, MeasureKind kind, String ground, Agency organ) {
        return new NewMeasure(conduct, kind, ground, "事实", "证据", "与建议不同的理由", null, organ);
    }

    /** Proposes what the pack suggests. */
    Measure asSuggested(Conduct conduct) {
        Judgement judgement = measures.judge(world.office, conduct);
        return measures.propose(
                world.office,
                wish(
                        conduct,
                        judgement.suggestion().kind(),
                        judgement.suggestion().groundCode()));
    }

    /** Verified by the head of the office, if that is needed. */
    Measure verified(Measure proposed) {
        return proposed.toVerify() ? measures.verify(world.officeHead, proposed.id(), null, true, null) : proposed;
    }

    /** Proposed, verified, agreed to and, where it goes to another organ, signed. */
    Measure issued(Measure proposed) {
        verified(proposed);
        Caller decider = switch (proposed.level()) {
            case PROVINCE -> world.province;
            case CITY -> world.city;
            default -> world.agencyHead;
        };
        Caller signer = switch (proposed.level()) {
            case PROVINCE -> secondOfProvince;
            case CITY -> secondOfCity;
            default -> world.beilinHead;
        };
        Measure decided = measures.decide(decider, proposed.id(), null, true, null);
        return decided.kind().own() ? decided : measures.sign(signer, decided.id(), null, true, null);
    }

    Measure warned(String person, String on) {
        world.clock.set(on + "T10:00");
        return issued(measures.propose(
                world.office,
                departing(breach(person, "SERIOUS_BREACH", on), MeasureKind.WARNING, "SERIOUS_BREACH", null)));
    }

    Proceeding proceeding(String person) {
        return proceedings
                .list(world.office, new ProceedingQuery(null, person, null, null, 1))
                .items()
                .get(0);
    }

    List<RecommitCase> cases(String person) {
        return cases.list(world.office, new RecommitQuery(null, person, null, null, 10))
                .items();
    }

    Status status(String person) {
        return world.registry.find(world.province, person, null).status();
    }

    Set<Flag> flags(String person) {
        return world.desk.step(
                world.office,
                Permission.SUPERVISEE_READ,
                person,
                (manager, found) -> world.desk.flags().of(manager, person));
    }

    List<Due> dues(Caller caller, String person) {
        return new DueListReader(world.desk)
                .list(caller, new DueQuery(null, person, null, null, null, 50))
                .items();
    }

    List<String> steps(String person) {
        return new TimelineReader(world.desk)
                .of(world.office, person, null, 100).items().stream()
                        .map(TimelineEntry::action)
                        .toList();
    }

    List<CaseDocument> documents(String person) {
        return world.documents.stream()
                .filter(document -> document.superviseeId().equals(person))
                .toList();
    }

    static List<MeasureKind> kinds(Judgement judgement) {
        return judgement.lawful().stream().map(LawfulMeasure::kind).toList();
    }

    static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Override
    public void close() {
        world.close();
    }
}
