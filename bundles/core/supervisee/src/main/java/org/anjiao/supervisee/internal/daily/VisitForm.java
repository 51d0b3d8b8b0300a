package org.anjiao.supervisee.internal.daily;

import java.util.List;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.internal.sheet.SheetRow;
import org.anjiao.supervisee.visit.MetPerson;
import org.anjiao.supervisee.visit.NewVisit;
import org.anjiao.supervisee.visit.VisitKind;
import org.anjiao.supervisee.visit.Visits;

/** Visits. */
final class VisitForm extends RecordForm<NewVisit> {
    private static final DailyColumn KIND = DailyColumn.required(
            "走访类别", "kind", DailyColumn.of(VisitKind.values(), VisitKind::zh), VisitKind.FAMILY.zh());
    private static final DailyColumn TIME = DailyColumn.required("走访时间", "visitedAt", TIME_GUIDE, TIME_EXAMPLE);
    private static final DailyColumn MET = DailyColumn.required(
            "见到的人员",
            "met",
            "，多项用顿号分隔" + DailyColumn.of(MetPerson.values(), MetPerson::zh),
            MetPerson.SUPERVISEE.zh() + "、" + MetPerson.FAMILY_MEMBER.zh());
    private static final DailyColumn COMPANIONS = DailyColumn.optional("同行人员", "companions", "，不超过100字", "");
    private static final DailyColumn FINDINGS = DailyColumn.required("走访情况", "findings", "，不超过1000字", "家庭关系和睦，生活稳定");

    private final Visits visits;

    VisitForm(Visits visits) {
        super("VisitEntity", "kind", "visitedAt");
        this.visits = visits;
    }

    @Override
    List<DailyColumn> columns() {
        return List.of(KIND, TIME, MET, COMPANIONS, FINDINGS);
    }

    @Override
    NewVisit read(SheetRow row, String superviseeId) {
        return new NewVisit(
                superviseeId,
                row.code(KIND, VisitKind.values(), VisitKind::zh),
                row.moment(TIME),
                row.codes(MET, MetPerson.values(), MetPerson::zh),
                row.cell(COMPANIONS),
                row.cell(FINDINGS));
    }

    @Override
    Mark mark(NewVisit visit) {
        return new Mark(visit.superviseeId(), visit.kind(), visit.visitedAt());
    }

    @Override
    void file(Caller caller, NewVisit visit) {
        visits.file(caller, visit);
    }
}
