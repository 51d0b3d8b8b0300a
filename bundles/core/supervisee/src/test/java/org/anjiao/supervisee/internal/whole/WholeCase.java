package org.anjiao.supervisee.internal.whole;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anjiao.instrument.baseline.internal.Baseline;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.security.Role;
import org.anjiao.policy.shaanxi.internal.Shaanxi;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.TimelineEntry;
import org.anjiao.supervisee.internal.SilentBell;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.absence.AbsenceBook;
import org.anjiao.supervisee.internal.absence.AbsenceClock;
import org.anjiao.supervisee.internal.absence.AbsenceNotices;
import org.anjiao.supervisee.internal.absence.Searches;
import org.anjiao.supervisee.internal.assessment.AssessmentBook;
import org.anjiao.supervisee.internal.completeness.FileBook;
import org.anjiao.supervisee.internal.correction.AnnouncementBook;
import org.anjiao.supervisee.internal.correction.ClassBook;
import org.anjiao.supervisee.internal.correction.ClassInForce;
import org.anjiao.supervisee.internal.correction.GroupBook;
import org.anjiao.supervisee.internal.correction.PlanBook;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.TimelineReader;
import org.anjiao.supervisee.internal.detention.DetentionBook;
import org.anjiao.supervisee.internal.due.DueWatch;
import org.anjiao.supervisee.internal.education.EducationClock;
import org.anjiao.supervisee.internal.education.ExemptionBook;
import org.anjiao.supervisee.internal.education.SessionBook;
import org.anjiao.supervisee.internal.entry.DeliveryBook;
import org.anjiao.supervisee.internal.entry.ReferralBook;
import org.anjiao.supervisee.internal.entry.ReferralClock;
import org.anjiao.supervisee.internal.entry.ReferralLetters;
import org.anjiao.supervisee.internal.exit.CaseEnd;
import org.anjiao.supervisee.internal.exit.ReleaseBook;
import org.anjiao.supervisee.internal.exit.ReleaseClock;
import org.anjiao.supervisee.internal.exit.TermWatch;
import org.anjiao.supervisee.internal.exit.TerminationBook;
import org.anjiao.supervisee.internal.exitcontrol.ExitControlBook;
import org.anjiao.supervisee.internal.hold.LegalHoldBook;
import org.anjiao.supervisee.internal.keyperson.KeyBook;
import org.anjiao.supervisee.internal.keyperson.KeyClock;
import org.anjiao.supervisee.internal.leave.LeaveBook;
import org.anjiao.supervisee.internal.leave.LeaveClock;
import org.anjiao.supervisee.internal.leave.LeaveNotices;
import org.anjiao.supervisee.internal.measure.Conditions;
import org.anjiao.supervisee.internal.measure.MeasureBook;
import org.anjiao.supervisee.internal.measure.MeasureDocuments;
import org.anjiao.supervisee.internal.measure.ObjectionClock;
import org.anjiao.supervisee.internal.measure.ProceedingBook;
import org.anjiao.supervisee.internal.measure.ProceedingClock;
import org.anjiao.supervisee.internal.measure.RecommitBook;
import org.anjiao.supervisee.internal.medical.MedicalBook;
import org.anjiao.supervisee.internal.medical.MedicalClock;
import org.anjiao.supervisee.internal.positioning.EmDevices;
import org.anjiao.supervisee.internal.positioning.EmDuties;
import org.anjiao.supervisee.internal.positioning.EmOrderBook;
import org.anjiao.supervisee.internal.positioning.EmOrderClock;
import org.anjiao.supervisee.internal.positioning.EmOrderNotices;
import org.anjiao.supervisee.internal.prohibition.PermitBook;
import org.anjiao.supervisee.internal.prohibition.ProhibitionBook;
import org.anjiao.supervisee.internal.prohibition.ProhibitionClock;
import org.anjiao.supervisee.internal.prohibition.TripBook;
import org.anjiao.supervisee.internal.prohibition.TripClock;
import org.anjiao.supervisee.internal.psychology.SupportBook;
import org.anjiao.supervisee.internal.report.ReportBook;
import org.anjiao.supervisee.internal.report.ReportClock;
import org.anjiao.supervisee.internal.rhythm.RhythmKeeper;
import org.anjiao.supervisee.internal.rhythm.Rhythms;
import org.anjiao.supervisee.internal.rights.ComplaintBook;
import org.anjiao.supervisee.internal.rights.CorrectionBook;
import org.anjiao.supervisee.internal.rights.OpinionBook;
import org.anjiao.supervisee.internal.rights.RightsLetters;
import org.anjiao.supervisee.internal.risk.Instruments;
import org.anjiao.supervisee.internal.risk.RiskBook;
import org.anjiao.supervisee.internal.transfer.StayBook;
import org.anjiao.supervisee.internal.transfer.TransferBook;
import org.anjiao.supervisee.internal.transfer.TransferClock;
import org.anjiao.supervisee.internal.transfer.TransferLetters;
import org.anjiao.supervisee.internal.visit.VerificationBook;
import org.anjiao.supervisee.internal.visit.VisitBook;

/** Every service on a case, on one database, put together as the components put them together; all our packs are in force. */
final class WholeCase implements AutoCloseable {
    final TestWorld world;
    final Desk desk;

    final Caller secondOfCity;
    final Caller secondOffice;
    final Caller psychologist;
    final Caller lianhu;
    final Caller lianhuOffice;
    final Caller lianhuHead;

    final AssessmentBook assessments;
    final ReferralBook referrals;
    final DeliveryBook deliveries;
    final AnnouncementBook announcements;
    final GroupBook groups;
    final PlanBook plans;
    final ClassBook classes;
    final ReportBook reports;
    final VisitBook visits;
    final VerificationBook verifications;
    final MedicalBook medical;
    final SessionBook sessions;
    final ExemptionBook exemptions;
    final ProhibitionBook prohibitions;
    final PermitBook permits;
    final TripBook trips;
    final LeaveBook leaves;
    final EmOrderBook orders;
    final EmDevices worn;
    final AbsenceBook absences;
    final DetentionBook detentions;
    final ExitControlBook exitControls;
    final MeasureBook measures;
    final ProceedingBook proceedings;
    final RecommitBook cases;
    final RiskBook risks;
    final KeyBook keys;
    final SupportBook supports;
    final TransferBook transfers;
    final StayBook stays;
    final ReleaseBook releases;
    final TerminationBook terminations;
    final ComplaintBook complaints;
    final CorrectionBook corrections;
    final OpinionBook opinions;
    final FileBook files;
    final LegalHoldBook holds;

    private final Rhythms rhythms;
    private final RhythmKeeper keeper;
    private final TermWatch terms;
    private final EmDuties duties;
    private final DueWatch watch;

    WholeCase() {
        this(new TestWorld());
    }

    /** @param store closed with this */
    WholeCase(TestStore store) {
        this(new TestWorld(store));
    }

    private WholeCase(TestWorld world) {
        this.world = world;
        desk = world.desk;
        world.law.add(new Shaanxi());
        world.unit("6103", "61", UnitType.CITY_JUSTICE);
        world.unit("610302", "6103", UnitType.COUNTY_JUSTICE);
        secondOfCity = world.account("city-2", "6101", Role.CITY_OFFICER);
        secondOffice = world.account("office-2", "610103001", Role.OFFICE_OFFICER);
        psychologist = world.account("psychologist", "610103", Role.PSYCHOLOGIST);
        lianhu = world.account("lianhu", "610104", Role.COUNTY_OFFICER);
        lianhuHead = world.account("lianhu-head", "610104", Role.COUNTY_AGENCY_HEAD);
        lianhuOffice = world.account("lianhu-office", "610104001", Role.OFFICE_OFFICER);

        LeaveNotices leaveNotices =
                new LeaveNotices(desk, world.caseDocuments(), world.caseHazards(), world.alerts::add);
        LeaveClock leaveClock = new LeaveClock(desk, leaveNotices);
        leaves = new LeaveBook(desk, leaveClock, leaveNotices);
        Conditions conditions = new Conditions(desk);
        AbsenceNotices absenceNotices =
                new AbsenceNotices(desk, world.caseDocuments(), world.caseHazards(), world.alerts::add);
        Searches searches = new Searches(desk, absenceNotices, conditions);
        TransferLetters letters = new TransferLetters(desk, world.caseDocuments());
        TransferClock transferClock = new TransferClock(desk, searches);
        EmOrderClock orderClock = new EmOrderClock(desk);
        worn = new EmDevices(desk);
        orders = new EmOrderBook(desk, orderClock, new EmOrderNotices(desk, world.caseDocuments()));
        detentions = new DetentionBook(desk);
        exitControls = new ExitControlBook(desk, world.caseDocuments());
        CaseEnd end =
                new CaseEnd(desk, List.of(orders, exitControls), (caller, person, reason) -> {}, world.caseDocuments());
        transfers = new TransferBook(desk, letters, end, searches, () -> world.followers);
        stays = new StayBook(desk, () -> world.followers);
        releases = new ReleaseBook(desk, end, world.caseDocuments());
        terminations = new TerminationBook(desk, end, world.caseDocuments());

        assessments = new AssessmentBook(desk, world.registry, world.caseDocuments());
        ReferralLetters referralLetters = new ReferralLetters(desk, world.caseDocuments());
        referrals = new ReferralBook(desk, world.registry, referralLetters, conditions);
        deliveries = new DeliveryBook(desk, referralLetters);
        announcements = new AnnouncementBook(desk, world.caseDocuments());
        groups = new GroupBook(desk);
        plans = new PlanBook(desk, world.caseDocuments());

        rhythms = new Rhythms(desk, new ClassInForce());
        classes = new ClassBook(desk, world.caseDocuments(), rhythms);
        keeper = new RhythmKeeper(desk, rhythms);
        ReportClock reportClock = new ReportClock(desk, world.alerts::add);
        reports = new ReportBook(desk, rhythms, reportClock, world.registry);
        visits = new VisitBook(desk, rhythms);
        verifications = new VerificationBook(desk, rhythms, searches, world.alerts::add);
        medical = new MedicalBook(desk, rhythms, world.registry, world.caseDocuments(), conditions);
        sessions = new SessionBook(desk);
        exemptions = new ExemptionBook(desk);
        prohibitions = new ProhibitionBook(desk);
        TripClock tripClock = new TripClock(desk, world.caseHazards(), world.alerts::add);
        permits = new PermitBook(desk, world.caseDocuments(), tripClock);
        trips = new TripBook(desk, tripClock);

        ProceedingClock proceedingClock = new ProceedingClock(desk);
        MeasureDocuments measureDocuments = new MeasureDocuments(desk, world.caseDocuments());
        measures = new MeasureBook(desk, conditions, proceedingClock, measureDocuments);
        proceedings = new ProceedingBook(desk, proceedingClock, measureDocuments, end, detentions);
        cases = new RecommitBook(desk, conditions);
        AbsenceClock absenceClock = new AbsenceClock(desk, absenceNotices, conditions);
        absences = new AbsenceBook(desk, absenceClock, absenceNotices, conditions);

        Instruments instruments = new Instruments();
        instruments.add(new Baseline());
        risks = new RiskBook(desk, instruments);
        KeyClock keyClock = new KeyClock(desk, world.caseHazards());
        keys = new KeyBook(desk, keyClock);
        supports = new SupportBook(desk, world.registry, world.caseHazards());
        RightsLetters rightsLetters = new RightsLetters(desk, world.caseDocuments());
        complaints = new ComplaintBook(desk, rightsLetters, new ObjectionClock(desk, measureDocuments));
        corrections = new CorrectionBook(desk, world.registry, rightsLetters);
        opinions = new OpinionBook(desk, rightsLetters);
        files = new FileBook(desk, world.registry);
        holds = new LegalHoldBook(desk);

        terms = new TermWatch(desk);
        duties = new EmDuties(desk);
        watch = new DueWatch(
                desk,
                List.of(
                        new ReferralClock(desk, referralLetters, world.caseHazards(), world.alerts::add, conditions),
                        leaveClock,
                        transferClock,
                        orderClock,
                        reportClock,
                        new MedicalClock(desk, world.caseHazards()),
                        new EducationClock(desk),
                        new ProhibitionClock(desk),
                        tripClock,
                        conditions,
                        proceedingClock,
                        new ObjectionClock(desk, measureDocuments),
                        absenceClock,
                        keyClock,
                        new ReleaseClock(desk)),
                new SilentBell());
    }

    /** Puts the clock there and lets everything look at it that looks from time to time. */
    void at(String shanghaiTime) {
        world.clock.set(shanghaiTime);
        look();
    }

    /** Everything that looks from time to time looks now. */
    void look() {
        terms.look();
        keeper.look();
        duties.sweep();
        watch.look();
    }

    /** Only the terms are looked at, so that nothing else begins. */
    void lookAtTerms() {
        terms.look();
    }

    /** Only what has passed is looked at, so that nothing begins. */
    void lookAtLimits() {
        watch.look();
    }

    /** Somebody in correction from today on, for two years. */
    String person(Category category) {
        Map<String, String> row = TestWorld.goodRow();
        row.put("矫正类别", category.zh());
        row.put("矫正开始日期", desk.today().toString());
        row.put("入矫登记日期", desk.today().toString());
        row.put("矫正结束日期", desk.today().plusYears(2).toString());
        return world.person(row);
    }

    Set<Flag> flags(String person) {
        return desk.step(
                world.province,
                Permission.SUPERVISEE_READ,
                person,
                (manager, found) -> desk.flags().of(manager, person));
    }

    List<TimelineEntry> timeline(String person) {
        return new TimelineReader(desk).of(world.province, person, null, 200).items();
    }

    @Override
    public void close() {
        world.close();
    }
}
