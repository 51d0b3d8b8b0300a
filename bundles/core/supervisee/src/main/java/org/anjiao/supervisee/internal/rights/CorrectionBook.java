package org.anjiao.supervisee.internal.rights;

import java.util.Map;
import javax.persistence.EntityManager;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.policy.Deadline;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.NewDue;
import org.anjiao.supervisee.internal.person.PersonalFields;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.rights.CorrectableField;
import org.anjiao.supervisee.rights.CorrectionState;
import org.anjiao.supervisee.rights.DataCorrection;
import org.anjiao.supervisee.rights.DataCorrections;
import org.anjiao.supervisee.rights.NewCorrection;
import org.anjiao.supervisee.rights.RightsProblem;
import org.anjiao.supervisee.rights.RightsQuery;

/** The wishes to correct data. */
public class CorrectionBook implements DataCorrections {
    static final String RECORD_TYPE = "data-correction";
    private static final int MAX_TEXT = 500;

    private final Desk desk;
    private final CaseList<CorrectionEntity> corrections;
    private final PersonalFields fields;
    private final Receipts receipts;
    private final RightsLetters letters;

    public CorrectionBook(Desk desk, PersonalFields fields, RightsLetters letters) {
        this.desk = desk;
        corrections = new CaseList<>(desk, CorrectionEntity.class, RightsSearch.ANSWERED);
        this.fields = fields;
        receipts = new Receipts(desk);
        this.letters = letters;
    }

    @Override
    public DataCorrection request(Caller caller, NewCorrection asked) {
        NewCorrection wish = checked(asked);
        return desk.step(caller, Permission.COMPLAINT_FILE, wish.superviseeId(), (manager, person) -> {
            String now = fields.read(person, wish.field());
            if (wish.value().equals(now)) {
                throw new ProblemException(RightsProblem.CORRECTION_NO_CHANGE, "value");
            }
            Deadline limit = receipts.limit(DueKind.CORRECTION_ANSWER, person, wish.receivedOn());
            CorrectionEntity correction = new CorrectionEntity(
                    desk.around().ids().next(),
                    person.unitId(),
                    wish,
                    fields.seal(wish.field(), wish.value()),
                    limit,
                    caller,
                    desk.now());
            correction.keep(fields.seal(wish.field(), now));
            manager.persist(correction);
            open(manager, person, correction, wish, limit);
            return recorded(manager, caller, person, correction, "CORRECTION_REQUESTED");
        });
    }

    private void open(
            EntityManager manager,
            SuperviseeEntity person,
            CorrectionEntity correction,
            NewCorrection wish,
            Deadline limit) {
        desk.dues()
                .open(
                        manager,
                        new NewDue(
                                DueKind.CORRECTION_ANSWER,
                                person.id(),
                                desk.deciding(person.unitId(), Level.COUNTY).id(),
                                RECORD_TYPE,
                                correction.id(),
                                Shanghai.startOf(wish.receivedOn()),
                                limit));
    }

    @Override
    public DataCorrection decide(Caller caller, String id, Long version, boolean granted, String comment) {
        String why = Desk.text("comment", comment, MAX_TEXT);
        String action = granted ? "CORRECTION_MADE" : "CORRECTION_REFUSED";
        return onCorrection(caller, Permission.COMPLAINT_ANSWER, id, (manager, person, correction) -> {
            Desk.requireVersion(correction.version(), version);
            desk.requireLevel(caller, person, Level.COUNTY);
            Desk.requireOther(caller, correction.requestedBy());
            correction.decided(caller, granted, why, desk.now());
            correction.keep(fields.seal(correction.field(), fields.read(person, correction.field())));
            if (granted) {
                fields.write(person, correction.field(), fields.open(correction.field(), correction.newValue()));
            }
            correction.sent(letters.corrected(caller, correction.view(fields, false), granted));
            desk.dues().done(manager, DueKind.CORRECTION_ANSWER, id, desk.now());
            return recorded(manager, caller, person, correction, action);
        });
    }

    @Override
    public DataCorrection find(Caller caller, String id) {
        return onCorrection(
                caller,
                Permission.SUPERVISEE_READ,
                id,
                (manager, person, correction) -> correction.view(fields, false));
    }

    @Override
    public DataCorrection unmask(Caller caller, String id, String purpose) {
        String why = Desk.purpose(purpose);
        return onCorrection(caller, Permission.SUPERVISEE_UNMASK, id, (manager, person, correction) -> {
            // On the person's own record, so that it is on the sheet of who looked.
            desk.around()
                    .audit()
                    .record(
                            caller,
                            new AuditRecord(
                                    "SUPERVISEE_UNMASK",
                                    "supervisee",
                                    person.id(),
                                    person.unitId(),
                                    why,
                                    Map.of("correction", id)));
            return correction.view(fields, true);
        });
    }

    @Override
    public Page<DataCorrection> list(Caller caller, RightsQuery query) {
        return corrections.page(
                caller,
                query.of(),
                RightsSearch.inState(CorrectionState.class, query.state()),
                correction -> correction.view(fields, false));
    }

    private DataCorrection onCorrection(
            Caller caller, Permission permission, String id, Desk.RecordStep<CorrectionEntity, DataCorrection> step) {
        return desk.onRecord(caller, permission, CorrectionEntity.class, id, CorrectionEntity::superviseeId, step);
    }

    private DataCorrection recorded(
            EntityManager manager, Caller caller, SuperviseeEntity person, CorrectionEntity correction, String action) {
        manager.flush();
        DataCorrection view = correction.view(fields, false);
        desk.record(
                manager,
                caller,
                person,
                new CaseStep(
                        action,
                        RECORD_TYPE,
                        view.id(),
                        Map.of(
                                "field", view.field().name(),
                                "lastDay", view.lastDay().toString(),
                                "basis", view.basis())));
        return view;
    }

    private NewCorrection checked(NewCorrection asked) {
        CorrectableField field = Desk.value("field", asked.field());
        int longest = switch (field) {
            case NAME -> 60;
            case PHONE -> 20;
            case ADDRESS, OTHER -> 200;
        };
        return new NewCorrection(
                Desk.text("superviseeId", asked.superviseeId(), 36),
                field,
                Desk.text("value", asked.value(), longest),
                Desk.text("evidence", asked.evidence(), MAX_TEXT),
                receipts.day(asked.receivedOn()));
    }
}
