package org.anjiao.supervisee.internal.daily;

import java.util.List;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.AutomaticVerdict;
import org.anjiao.supervisee.internal.sheet.SheetRow;
import org.anjiao.supervisee.visit.NewVerification;
import org.anjiao.supervisee.visit.VerificationKind;
import org.anjiao.supervisee.visit.VerificationResult;
import org.anjiao.supervisee.visit.Verifications;

/** Verifications. */
final class VerificationForm extends RecordForm<NewVerification> {
    private static final DailyColumn KIND = DailyColumn.required(
            "核查方式",
            "kind",
            DailyColumn.of(VerificationKind.values(), VerificationKind::zh),
            VerificationKind.TELECOM.zh());
    private static final DailyColumn TIME = DailyColumn.required("核查时间", "verifiedAt", TIME_GUIDE, TIME_EXAMPLE);
    private static final DailyColumn AUTOMATIC = DailyColumn.optional(
            "自动核验", "automatic", "，仅信息化核查填写" + DailyColumn.of(AutomaticVerdict.values(), AutomaticVerdict::zh), "");
    private static final DailyColumn SOURCE = DailyColumn.optional("核验记录编号", "source", "，不超过100字", "");
    private static final DailyColumn RESULT = DailyColumn.required(
            "核查结果",
            "result",
            DailyColumn.of(VerificationResult.values(), VerificationResult::zh),
            VerificationResult.IN_ORDER.zh());
    private static final DailyColumn NOTE = DailyColumn.optional("说明", "note", "，异常、未联系上或与自动核验不一致时必填", "");

    private final Verifications verifications;

    VerificationForm(Verifications verifications) {
        super("VerificationEntity", "kind", "verifiedAt");
        this.verifications = verifications;
    }

    @Override
    List<DailyColumn> columns() {
        return List.of(KIND, TIME, AUTOMATIC, SOURCE, RESULT, NOTE);
    }

    @Override
    NewVerification read(SheetRow row, String superviseeId) {
        return new NewVerification(
                superviseeId,
                row.code(KIND, VerificationKind.values(), VerificationKind::zh),
                row.moment(TIME),
                row.code(AUTOMATIC, AutomaticVerdict.values(), AutomaticVerdict::zh),
                row.cell(SOURCE),
                row.code(RESULT, VerificationResult.values(), VerificationResult::zh),
                row.cell(NOTE));
    }

    @Override
    Mark mark(NewVerification verification) {
        return new Mark(verification.superviseeId(), verification.kind(), verification.verifiedAt());
    }

    @Override
    void file(Caller caller, NewVerification verification) {
        verifications.file(caller, verification);
    }
}
