package org.anjiao.demonstration.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.anjiao.platform.Shanghai;
import org.anjiao.supervisee.education.AttendanceMark;
import org.anjiao.supervisee.education.AttendanceState;
import org.anjiao.supervisee.education.ExemptionRequest;
import org.anjiao.supervisee.education.Exemptions;
import org.anjiao.supervisee.education.NewSession;
import org.anjiao.supervisee.education.SessionKind;
import org.anjiao.supervisee.education.Sessions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Education and voluntary work: one session held, one planned, and a request for exemption. */
@Component
public final class EducationChapter implements Chapter {
    private final Sessions sessions;
    private final Exemptions exemptions;

    @Activate
    public EducationChapter(@Reference Sessions sessions, @Reference Exemptions exemptions) {
        this.sessions = sessions;
        this.exemptions = exemptions;
    }

    @Override
    public List<Story> stories(Stage stage) {
        return List.of(
                stage.about(Part.LEARNS, Moment.LAST_FRIDAY, person -> held(stage, person)),
                stage.about(
                        Part.LEARNS,
                        Moment.HANDOVER,
                        person -> plan(stage, SessionKind.SERVICE, "社区环境清洁", at("2019-04-03", 14), person)),
                stage.about(
                        Part.MISSES_LESSONS,
                        Moment.HANDOVER,
                        person -> exemptions.propose(
                                stage.officer(),
                                new ExemptionRequest(
                                        person,
                                        SessionKind.SERVICE,
                                        "腿部骨折，行动不便",
                                        "医院诊断证明",
                                        LocalDate.of(2019, 4, 1),
                                        LocalDate.of(2019, 4, 30)))));
    }

    private void held(Stage stage, String person) {
        String missing = stage.id(Part.MISSES_LESSONS);
        String session = plan(stage, SessionKind.EDUCATION, "宪法与禁毒知识", at("2019-03-29", 8), person, missing);
        sessions.hold(
                stage.officer(),
                session,
                null,
                List.of(
                        new AttendanceMark(person, AttendanceState.ATTENDED, 90, null),
                        new AttendanceMark(missing, AttendanceState.EXCUSED, null, "就医请假")));
    }

    private String plan(Stage stage, SessionKind kind, String topic, Instant startsAt, String... persons) {
        return sessions.plan(
                        stage.officer(),
                        new NewSession(kind, topic, "东关南街司法所", "测试工作人员甲", startsAt, 90, Set.of(persons)))
                .id();
    }

    private static Instant at(String day, int hour) {
        return LocalDate.parse(day).atTime(hour, 0).atZone(Shanghai.ZONE).toInstant();
    }
}
