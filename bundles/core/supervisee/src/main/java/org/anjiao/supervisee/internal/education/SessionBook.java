package org.anjiao.supervisee.internal.education;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.education.Attendance;
import org.anjiao.supervisee.education.AttendanceMark;
import org.anjiao.supervisee.education.AttendanceState;
import org.anjiao.supervisee.education.EducationProblem;
import org.anjiao.supervisee.education.HoursOfMonth;
import org.anjiao.supervisee.education.NewSession;
import org.anjiao.supervisee.education.Session;
import org.anjiao.supervisee.education.SessionKind;
import org.anjiao.supervisee.education.SessionState;
import org.anjiao.supervisee.education.Sessions;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** The sessions. */
public class SessionBook implements Sessions {
    static final String RECORD_TYPE = "session";
    private static final int MAX_PLACE = 200;
    private static final int MAX_HOST = 100;
    private static final int MAX_TEXT = 500;
    private static final int MAX_MINUTES = 720;

    private static final SortKey STARTS = SortKey.time("starts", "startsAt");

    private final Desk desk;
    private final HoursLaw law;
    private final CaseList<SessionEntity> sessions;

    public SessionBook(Desk desk) {
        this.desk = desk;
        law = new HoursLaw(desk);
        sessions = new CaseList<>(
                desk,
                SessionEntity.class,
                ListShape.filed(STARTS, STARTS, SortKey.number("minutes", "minutes"), SortKey.text("topic", "topic"))
                        .withPerson(
                                null,
                                "r.id in (select a.sessionId from AttendanceEntity a where a.superviseeId = :person)"));
    }

    @Override
    public Session plan(Caller caller, NewSession given) {
        NewSession session = checked(given);
        return desk.transaction(manager -> {
            List<SuperviseeEntity> persons = new ArrayList<>();
            for (String id : new TreeSet<>(session.superviseeIds())) {
                persons.add(desk.step(caller, Permission.CASE_RECORD, id, (same, person) -> {
                    desk.requireActive(person);
                    if (session.startsAt().isBefore(Shanghai.startOf(person.registeredOn()))) {
                        throw new ProblemException(EducationProblem.SESSION_TIME, "startsAt");
                    }
                    return person;
                }));
            }
            requireApart(persons);
            boolean minors = persons.get(0).minorRegime();
            SessionEntity entity = new SessionEntity(desk.around().ids().next(), session, minors, caller);
            requireOwnRoom(manager, entity, persons.get(0));
            manager.persist(entity);
            List<Attendance> invited = new ArrayList<>();
            for (SuperviseeEntity person : persons) {
                AttendanceEntity attendance =
                        new AttendanceEntity(desk.around().ids().next(), entity, person.id());
                manager.persist(attendance);
                invited.add(attendance.view());
                record(manager, caller, person, entity, "SESSION_PLANNED", null);
            }
            manager.flush();
            return entity.view(invited);
        });
    }

    /** Law art. 52: whoever was a minor at entry is educated apart from adults. */
    private void requireApart(List<SuperviseeEntity> persons) {
        SuperviseeEntity first = persons.get(0);
        if (persons.stream().anyMatch(person -> person.minorRegime() != first.minorRegime())) {
            refuseIfApart(first, EducationProblem.SESSION_MINORS_APART, "superviseeIds");
        }
    }

    /** Neither do they meet before the same door: nobody else's session of the unit is there at that time. */
    private void requireOwnRoom(EntityManager manager, SessionEntity session, SuperviseeEntity first) {
        List<SessionEntity> others = EducationSearch.at(
                manager,
                session.unitId(),
                session.place(),
                !first.minorRegime(),
                session.startsAt().minus(Duration.ofMinutes(MAX_MINUTES)),
                session.endsAt());
        if (others.stream().anyMatch(other -> other.endsAt().isAfter(session.startsAt()))) {
            refuseIfApart(first, EducationProblem.SESSION_MINORS_ROOM, "place");
        }
    }

    private void refuseIfApart(SuperviseeEntity person, EducationProblem problem, String field) {
        desk.findRule(RuleCodes.MINORS_APART, person, desk.today())
                .filter(RuleValue::holds)
                .ifPresent(apart -> {
                    throw new ProblemException(problem, field, apart.basis());
                });
    }

    @Override
    public Session hold(Caller caller, String id, Long version, List<AttendanceMark> marks) {
        Map<String, AttendanceMark> given = new HashMap<>();
        Desk.value("marks", marks).forEach(mark -> given.put(Desk.text("superviseeId", mark.superviseeId(), 36), mark));
        return change(caller, id, version, (manager, session, attendances) -> {
            if (session.startsAt().isAfter(desk.now())) {
                throw new ProblemException(EducationProblem.SESSION_TIME, null);
            }
            requireComplete(given, attendances);
            session.held();
            List<AttendanceEntity> marked = attendances.stream()
                    .filter(attendance -> given.containsKey(attendance.superviseeId()))
                    .toList();
            marked.forEach(attendance -> mark(session, attendance, given.get(attendance.superviseeId())));
            manager.flush();
            marked.forEach(attendance -> settle(manager, caller, session, attendance));
        });
    }

    private static void requireComplete(Map<String, AttendanceMark> given, List<AttendanceEntity> attendances) {
        Set<String> listed =
                attendances.stream().map(AttendanceEntity::superviseeId).collect(Collectors.toSet());
        given.keySet().stream().filter(id -> !listed.contains(id)).findFirst().ifPresent(id -> {
            throw new ProblemException(EducationProblem.SESSION_NOT_INVITED, "marks", id);
        });
        long missing = attendances.stream()
                .filter(AttendanceEntity::open)
                .filter(attendance -> !given.containsKey(attendance.superviseeId()))
                .count();
        if (missing > 0) {
            throw new ProblemException(EducationProblem.SESSION_INCOMPLETE, "marks", missing);
        }
    }

    private static void mark(SessionEntity session, AttendanceEntity attendance, AttendanceMark mark) {
        AttendanceState state = Desk.value("state", mark.state());
        if (state == AttendanceState.INVITED || state == AttendanceState.MOOT) {
            throw new ProblemException(EducationProblem.SESSION_INCOMPLETE, "marks", 1);
        }
        int whole = session.minutes();
        int credited = state != AttendanceState.ATTENDED ? 0 : mark.minutes() == null ? whole : mark.minutes();
        if (credited < 0 || credited > whole) {
            throw new ProblemException(EducationProblem.SESSION_MINUTES, "minutes", whole);
        }
        attendance.marked(state, credited, Desk.optionalText("remark", mark.remark(), MAX_PLACE));
    }

    private void settle(EntityManager manager, Caller caller, SessionEntity session, AttendanceEntity attendance) {
        desk.step(caller, Permission.CASE_RECORD, attendance.superviseeId(), (same, person) -> {
            law.settle(manager, person, session.kind(), YearMonth.from(Shanghai.dayOf(session.startsAt())));
            Attendance view = attendance.view();
            record(manager, caller, person, session, "SESSION_" + view.state().name(), session.startsAt());
            return null;
        });
    }

    @Override
    public Session cancel(Caller caller, String id, Long version, String reason) {
        String why = Desk.text("reason", reason, MAX_TEXT);
        return change(caller, id, version, (manager, session, attendances) -> {
            session.cancelled(why);
            for (AttendanceEntity attendance : attendances) {
                SuperviseeEntity person = desk.person(manager, attendance.superviseeId());
                record(manager, caller, person, session, "SESSION_CANCELLED", null);
            }
        });
    }

    private interface Change {
        void on(EntityManager manager, SessionEntity session, List<AttendanceEntity> attendances);
    }

    private Session change(Caller caller, String id, Long version, Change change) {
        return desk.transaction(manager -> {
            SessionEntity session = desk.found(manager.find(SessionEntity.class, id), id);
            desk.around().access().require(caller, Permission.CASE_RECORD, session.unitId());
            Desk.requireVersion(session.version(), version);
            List<AttendanceEntity> attendances = EducationSearch.attendances(manager, List.of(id));
            change.on(manager, session, attendances);
            manager.flush();
            return session.view(shown(manager, caller, attendances));
        });
    }

    @Override
    public Session find(Caller caller, String id) {
        return desk.around().jpa().txExpr(manager -> {
            SessionEntity session = desk.found(manager.find(SessionEntity.class, id), id);
            List<Attendance> shown = shown(manager, caller, EducationSearch.attendances(manager, List.of(id)));
            if (shown.isEmpty()) {
                desk.around().access().require(caller, Permission.SUPERVISEE_READ, session.unitId());
            }
            return session.view(shown);
        });
    }

    /** Of others nobody learns that they attend. */
    private List<Attendance> shown(EntityManager manager, Caller caller, List<AttendanceEntity> attendances) {
        Set<String> readable = readable(manager, caller, attendances).stream()
                .map(SuperviseeEntity::id)
                .collect(Collectors.toSet());
        return attendances.stream()
                .filter(attendance -> readable.contains(attendance.superviseeId()))
                .map(AttendanceEntity::view)
                .toList();
    }

    private List<SuperviseeEntity> readable(EntityManager manager, Caller caller, List<AttendanceEntity> attendances) {
        List<String> listed =
                attendances.stream().map(AttendanceEntity::superviseeId).toList();
        return EducationSearch.persons(manager, listed).stream()
                .filter(person -> desk.files().permits(caller, Permission.SUPERVISEE_READ, person))
                .toList();
    }

    @Override
    public Page<Session> list(Caller caller, CaseQuery query, SessionKind kind, SessionState state) {
        Filter filter = new Filter().equal("kind", kind).equal("state", state);
        Page<SessionEntity> page = sessions.page(caller, query, filter, session -> session);
        Map<String, List<Attendance>> attendances = attendances(caller, page.items(), query.superviseeId());
        return page.map(session -> session.view(attendances.getOrDefault(session.id(), List.of())));
    }

    private Map<String, List<Attendance>> attendances(Caller caller, List<SessionEntity> listed, String superviseeId) {
        if (listed.isEmpty()) {
            return Map.of();
        }
        List<String> ids = listed.stream().map(SessionEntity::id).toList();
        return desk.around().jpa().txExpr(manager -> {
            Set<String> hidden = desk.files().hidden(manager, caller);
            return EducationSearch.attendances(manager, ids).stream()
                    .filter(attendance -> !hidden.contains(attendance.superviseeId()))
                    .filter(attendance -> superviseeId == null || superviseeId.equals(attendance.superviseeId()))
                    .collect(Collectors.groupingBy(
                            AttendanceEntity::sessionId,
                            Collectors.mapping(AttendanceEntity::view, Collectors.toList())));
        });
    }

    @Override
    public List<HoursOfMonth> hours(Caller caller, String superviseeId, YearMonth month) {
        YearMonth wanted = month == null ? YearMonth.from(desk.today()) : month;
        return desk.step(
                caller,
                Permission.SUPERVISEE_READ,
                superviseeId,
                (manager, person) -> Arrays.stream(SessionKind.values())
                        .map(kind -> law.of(manager, person, kind, wanted))
                        .toList());
    }

    @Override
    public List<HoursOfMonth> hoursOfListed(Caller caller, String id) {
        return desk.around().jpa().txExpr(manager -> {
            SessionEntity session = desk.found(manager.find(SessionEntity.class, id), id);
            List<SuperviseeEntity> listed =
                    readable(manager, caller, EducationSearch.attendances(manager, List.of(id)));
            if (listed.isEmpty()) {
                desk.around().access().require(caller, Permission.SUPERVISEE_READ, session.unitId());
            }
            return law.of(manager, listed, session.kind(), YearMonth.from(Shanghai.dayOf(session.startsAt())));
        });
    }

    private void record(
            EntityManager manager,
            Caller caller,
            SuperviseeEntity person,
            SessionEntity session,
            String action,
            Instant at) {
        desk.record(
                manager,
                caller,
                person,
                new CaseStep(
                        action,
                        RECORD_TYPE,
                        session.id(),
                        at,
                        Map.of(
                                "kind", session.kind().name(),
                                "minutes", Integer.toString(session.minutes()))));
    }

    private static NewSession checked(NewSession given) {
        Set<String> persons = Desk.value("superviseeIds", given.superviseeIds());
        if (persons.isEmpty()) {
            throw new ProblemException(EducationProblem.SESSION_EMPTY, "superviseeIds");
        }
        if (given.minutes() < 1 || given.minutes() > MAX_MINUTES) {
            throw new ProblemException(EducationProblem.SESSION_MINUTES, "minutes", MAX_MINUTES);
        }
        return new NewSession(
                Desk.value("kind", given.kind()),
                Desk.text("topic", given.topic(), MAX_PLACE),
                Desk.text("place", given.place(), MAX_PLACE),
                Desk.text("host", given.host(), MAX_HOST),
                Desk.value("startsAt", given.startsAt()),
                given.minutes(),
                persons);
    }
}
