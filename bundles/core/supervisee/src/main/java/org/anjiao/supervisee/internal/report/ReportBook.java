package org.anjiao.supervisee.internal.report;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.AutomaticVerdict;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.crypto.SealedTexts;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.internal.due.DueEntity;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.internal.rhythm.Rhythms;
import org.anjiao.supervisee.report.NewReport;
import org.anjiao.supervisee.report.Report;
import org.anjiao.supervisee.report.ReportChannel;
import org.anjiao.supervisee.report.ReportProblem;
import org.anjiao.supervisee.report.ReportStanding;
import org.anjiao.supervisee.report.ReportState;
import org.anjiao.supervisee.report.ReportSubject;
import org.anjiao.supervisee.report.Reports;

/** The reports. */
public class ReportBook implements Reports {
    static final String RECORD_TYPE = "report";
    private static final int MAX_CONTENT = 1000;
    private static final int MAX_REASON = 500;
    private static final int MAX_SOURCE = 100;

    private static final SortKey REPORTED = SortKey.time("reported", "reportedAt");

    private final Desk desk;
    private final Rhythms rhythms;
    private final ReportClock clock;
    private final SealedTexts sealing;
    private final CaseList<ReportEntity> reports;

    public ReportBook(Desk desk, Rhythms rhythms, ReportClock clock, SealedTexts sealing) {
        this.desk = desk;
        this.rhythms = rhythms;
        this.clock = clock;
        this.sealing = sealing;
        reports = new CaseList<>(
                desk,
                ReportEntity.class,
                ListShape.filed(
                        REPORTED,
                        REPORTED,
                        SortKey.time("filed", "filedAt"),
                        SortKey.time("judged", "judgedAt").orNone()));
    }

    @Override
    public Report file(Caller caller, NewReport given) {
        NewReport report = checked(given);
        return desk.step(caller, Permission.CASE_RECORD, report.superviseeId(), (manager, person) -> {
            desk.requireActive(person);
            requireFitting(person, report);
            ReportEntity entity = new ReportEntity(
                    desk.around().ids().next(),
                    person.unitId(),
                    report,
                    sealing.encrypt("REPORT", report.content()),
                    caller,
                    desk.now());
            manager.persist(entity);
            return recorded(manager, caller, person, entity, "PERSON_REPORT_FILED");
        });
    }

    private void requireFitting(SuperviseeEntity person, NewReport report) {
        if (report.subject() == ReportSubject.HEALTH && person.category() != Category.TEMPORARY_SERVICE) {
            throw new ProblemException(ReportProblem.REPORT_SUBJECT, "subject");
        }
        if (report.reportedAt().isBefore(Shanghai.startOf(person.registeredOn()))
                || report.reportedAt().isAfter(desk.now())) {
            throw new ProblemException(ReportProblem.REPORT_TIME, "reportedAt", person.registeredOn());
        }
    }

    @Override
    public Report judge(Caller caller, String id, Long version, boolean accepted, String reason) {
        String why = Desk.optionalText("reason", reason, MAX_REASON);
        return onReport(caller, Permission.CASE_RECORD, id, (manager, person, report) -> {
            Desk.requireVersion(report.version(), version);
            report.judged(caller, accepted, why, desk.now());
            DueKind kind = report.subject().due();
            if (accepted) {
                rhythms.turn(manager, kind, person, report.reportedAt());
            } else {
                rhythms.open(manager, kind, person.id())
                        .filter(due -> !due.until().isAfter(desk.now())
                                && report.reportedAt().isBefore(due.until()))
                        .ifPresent(due -> clock.rejected(manager, due, person));
            }
            return recorded(
                    manager, caller, person, report, accepted ? "PERSON_REPORT_ACCEPTED" : "PERSON_REPORT_REJECTED");
        });
    }

    @Override
    public Report find(Caller caller, String id, String purpose) {
        return onReport(caller, Permission.SUPERVISEE_READ, id, (manager, person, report) -> {
            boolean health = report.subject() == ReportSubject.HEALTH;
            if (health) {
                desk.files().require(caller, Permission.SUPERVISEE_UNMASK, person);
            }
            if (health || !desk.near(caller, person)) {
                desk.read(caller, person, "PERSON_REPORT_READ", RECORD_TYPE, id, Desk.purpose(purpose));
            }
            return inFull(report);
        });
    }

    @Override
    public Page<Report> list(Caller caller, CaseQuery query, ReportState state) {
        return reports.page(
                caller,
                query,
                new Filter().equal("state", state),
                (manager, report) -> desk.near(caller, desk.person(manager, report.superviseeId()))
                        ? shown(report)
                        : report.view(null));
    }

    @Override
    public ReportStanding standing(Caller caller, String superviseeId) {
        return desk.step(caller, Permission.SUPERVISEE_READ, superviseeId, (manager, person) -> {
            Optional<Due> due =
                    rhythms.open(manager, DueKind.REPORT, superviseeId).map(DueEntity::view);
            boolean missed = due.map(open -> open.late(desk.now())).orElse(false);
            Set<Flag> flags = desk.flags().of(manager, superviseeId);
            return new ReportStanding(
                    superviseeId,
                    lastAccepted(manager, superviseeId),
                    due.map(Due::lastDay).orElse(null),
                    due.map(Due::basis).orElse(null),
                    missed,
                    missed && !flags.contains(Flag.LOST_CONTACT));
        });
    }

    private static Instant lastAccepted(EntityManager manager, String superviseeId) {
        Long last = manager.createQuery(
                        "select max(r.reportedAt) from ReportEntity r where r.superviseeId = :person and r.subject ="
                                + " :subject and r.state = :state",
                        Long.class)
                .setParameter("person", superviseeId)
                .setParameter("subject", ReportSubject.REGULAR)
                .setParameter("state", ReportState.ACCEPTED)
                .getSingleResult();
        return last == null ? null : Instant.ofEpochMilli(last);
    }

    private Report onReport(
            Caller caller, Permission permission, String id, Desk.RecordStep<ReportEntity, Report> step) {
        return desk.onRecord(caller, permission, ReportEntity.class, id, ReportEntity::superviseeId, step);
    }

    private Report recorded(
            EntityManager manager, Caller caller, SuperviseeEntity person, ReportEntity report, String action) {
        manager.flush();
        Report view = shown(report);
        desk.record(
                manager,
                caller,
                person,
                new CaseStep(
                        action,
                        RECORD_TYPE,
                        view.id(),
                        view.state() == ReportState.SUBMITTED ? view.reportedAt() : null,
                        Map.of(
                                "subject", view.subject().name(),
                                "channel", view.channel().name(),
                                "automatic", view.automatic().name())));
        return view;
    }

    /** What is said of health is given to nobody who has not asked for it by itself. */
    private Report shown(ReportEntity report) {
        return report.subject() == ReportSubject.HEALTH ? report.view(null) : inFull(report);
    }

    private Report inFull(ReportEntity report) {
        return report.view(sealing.decrypt("REPORT", report.sealedContent()));
    }

    private NewReport checked(NewReport given) {
        ReportChannel channel = Desk.value("channel", given.channel());
        AutomaticVerdict automatic = given.automatic() == null ? AutomaticVerdict.NOT_RUN : given.automatic();
        boolean byProgram = channel == ReportChannel.APP || channel == ReportChannel.IDENTITY_DEVICE;
        if (byProgram && automatic == AutomaticVerdict.NOT_RUN) {
            throw new ProblemException(ReportProblem.REPORT_CHANNEL_UNCHECKED, "automatic", channel.zh(), channel.en());
        }
        return new NewReport(
                Desk.text("superviseeId", given.superviseeId(), 36),
                Desk.value("subject", given.subject()),
                channel,
                given.reportedAt() == null ? desk.now() : given.reportedAt(),
                Desk.text("content", given.content(), MAX_CONTENT),
                Desk.optionalText("source", given.source(), MAX_SOURCE),
                automatic);
    }
}
