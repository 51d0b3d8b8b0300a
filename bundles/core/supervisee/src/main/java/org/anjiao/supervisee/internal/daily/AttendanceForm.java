package org.anjiao.supervisee.internal.daily;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.education.AttendanceMark;
import org.anjiao.supervisee.education.AttendanceState;
import org.anjiao.supervisee.education.NewSession;
import org.anjiao.supervisee.education.Session;
import org.anjiao.supervisee.education.SessionKind;
import org.anjiao.supervisee.education.SessionState;
import org.anjiao.supervisee.education.Sessions;
import org.anjiao.supervisee.internal.sheet.SheetRow;

/** Who came to education and voluntary work: a row for each person, a session for all rows that say the same of it. */
final class AttendanceForm extends DailyForm<AttendanceForm.Said> {
    private static final AttendanceState[] STATES = {
        AttendanceState.ATTENDED, AttendanceState.EXCUSED, AttendanceState.ABSENT
    };
    private static final DailyColumn KIND = DailyColumn.required(
            "活动类别", "kind", DailyColumn.of(SessionKind.values(), SessionKind::zh), SessionKind.EDUCATION.zh());
    private static final DailyColumn TOPIC = DailyColumn.required("主题", "topic", "，不超过200字", "社区矫正法学习");
    private static final DailyColumn PLACE = DailyColumn.required("地点", "place", "，不超过200字", "司法所会议室");
    private static final DailyColumn HOST = DailyColumn.required("主持人", "host", "，不超过100字", "某所长");
    private static final DailyColumn TIME = DailyColumn.required("开始时间", "startsAt", TIME_GUIDE, TIME_EXAMPLE);
    private static final DailyColumn LENGTH = DailyColumn.required("时长（分钟）", "minutes", "，1至720", "120");
    private static final DailyColumn STATE = DailyColumn.required(
            "出勤", "state", DailyColumn.of(STATES, AttendanceState::zh), AttendanceState.ATTENDED.zh());
    private static final DailyColumn CREDITED = DailyColumn.optional("计入时长（分钟）", "marks", "，留空按全程计", "");
    private static final DailyColumn REMARK = DailyColumn.optional("备注", "remark", "，不超过200字", "");

    private final Sessions sessions;

    AttendanceForm(Sessions sessions) {
        this.sessions = sessions;
    }

    /** What all rows of a session say. */
    record Held(SessionKind kind, String topic, String place, String host, Instant startsAt, Integer minutes) {}

    /** What a row says. */
    record Said(Held held, AttendanceMark mark) {}

    @Override
    List<DailyColumn> columns() {
        return List.of(KIND, TOPIC, PLACE, HOST, TIME, LENGTH, STATE, CREDITED, REMARK);
    }

    @Override
    Said read(SheetRow row, String superviseeId) {
        Held held = new Held(
                row.code(KIND, SessionKind.values(), SessionKind::zh),
                row.cell(TOPIC),
                row.cell(PLACE),
                row.cell(HOST),
                row.moment(TIME),
                row.whole(LENGTH));
        return new Said(
                held,
                new AttendanceMark(
                        superviseeId,
                        row.code(STATE, STATES, AttendanceState::zh),
                        row.whole(CREDITED),
                        row.cell(REMARK)));
    }

    @Override
    List<Object> key(Said said) {
        return List.of(
                said.mark().superviseeId(), said.held().kind(), said.held().startsAt());
    }

    /** @throws ProblemException {@code IMPORT_SESSION_PLANNED} if the person is on the list of a session not yet held */
    @Override
    boolean known(EntityManager manager, Said said) {
        List<SessionState> states = manager.createQuery(
                        "select s.state from SessionEntity s, AttendanceEntity a where a.sessionId = s.id and"
                                + " a.superviseeId = :person and s.kind = :kind and s.startsAt = :at and s.state <> :off",
                        SessionState.class)
                .setParameter("person", said.mark().superviseeId())
                .setParameter("kind", said.held().kind())
                .setParameter("at", said.held().startsAt().toEpochMilli())
                .setParameter("off", SessionState.CANCELLED)
                .getResultList();
        if (states.contains(SessionState.PLANNED)) {
            throw new ProblemException(SuperviseeProblem.IMPORT_SESSION_PLANNED, TIME.field());
        }
        return !states.isEmpty();
    }

    @Override
    List<Filing> filings(List<Read<Said>> rows) {
        Map<Held, List<Read<Said>>> sessionsOf = rows.stream()
                .collect(Collectors.groupingBy(read -> read.said().held(), LinkedHashMap::new, Collectors.toList()));
        return sessionsOf.entrySet().stream()
                .map(session -> new Filing(
                        session.getValue().get(0).row(),
                        session.getKey().startsAt(),
                        caller -> file(
                                caller,
                                session.getKey(),
                                session.getValue().stream()
                                        .map(read -> read.said().mark())
                                        .toList())))
                .toList();
    }

    private void file(Caller caller, Held held, List<AttendanceMark> marks) {
        Set<String> persons = marks.stream().map(AttendanceMark::superviseeId).collect(Collectors.toSet());
        Session planned = sessions.plan(
                caller,
                new NewSession(
                        held.kind(),
                        held.topic(),
                        held.place(),
                        held.host(),
                        held.startsAt(),
                        held.minutes(),
                        persons));
        sessions.hold(caller, planned.id(), planned.version(), marks);
    }
}
