package org.anjiao.supervisee.internal.medical;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.policy.Deadline;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.Level;
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
import org.anjiao.supervisee.medical.ExtensionState;
import org.anjiao.supervisee.medical.MedicalCondition;
import org.anjiao.supervisee.medical.MedicalExtension;
import org.anjiao.supervisee.medical.MedicalProblem;
import org.anjiao.supervisee.medical.MedicalResult;
import org.anjiao.supervisee.medical.MedicalReview;
import org.anjiao.supervisee.medical.MedicalReviews;
import org.anjiao.supervisee.medical.MedicalStanding;
import org.anjiao.supervisee.medical.NewMedicalReview;
import org.anjiao.supervisee.spi.CaseDocument;
import org.anjiao.supervisee.spi.CaseDocuments;

/** The medical reviews. */
public class MedicalBook implements MedicalReviews {
    private static final String REVIEW = "medical-review";
    static final String EXTENSION = "medical-extension";
    private static final int MAX_NAME = 100;
    private static final int MAX_TEXT = 500;
    private static final int MAX_DIAGNOSIS = 1000;
    private static final int MAX_MONTHS = 12;

    private static final SortKey EXAMINED = SortKey.time("examined", "examinedAt");
    private static final SortKey PROPOSED = SortKey.time("proposed", "proposedAt");

    private final Desk desk;
    private final Rhythms rhythms;
    private final SealedTexts sealing;
    private final CaseDocuments documents;
    private final ReviewWatch watch;
    private final CaseList<MedicalReviewEntity> reviews;
    private final CaseList<MedicalExtensionEntity> extensions;

    public MedicalBook(Desk desk, Rhythms rhythms, SealedTexts sealing, CaseDocuments documents, ReviewWatch watch) {
        this.desk = desk;
        this.rhythms = rhythms;
        this.sealing = sealing;
        this.documents = documents;
        this.watch = watch;
        reviews = new CaseList<>(
                desk,
                MedicalReviewEntity.class,
                ListShape.filed(EXAMINED, EXAMINED, SortKey.time("recorded", "recordedAt")));
        extensions = new CaseList<>(
                desk,
                MedicalExtensionEntity.class,
                ListShape.filed(
                        PROPOSED,
                        PROPOSED,
                        SortKey.number("months", "months"),
                        SortKey.time("decided", "decidedAt").orNone()));
    }

    @Override
    public MedicalReview file(Caller caller, NewMedicalReview given) {
        NewMedicalReview review = checked(given);
        return desk.step(caller, Permission.CASE_RECORD, review.superviseeId(), (manager, person) -> {
            requireServing(person);
            if (review.examinedOn().isBefore(person.registeredOn())
                    || review.examinedOn().isAfter(desk.today())) {
                throw new ProblemException(
                        MedicalProblem.MEDICAL_DAY, "examinedOn", person.registeredOn(), desk.today());
            }
            String sealed = sealing.encrypt("DIAGNOSIS", review.diagnosis());
            MedicalReviewEntity entity = new MedicalReviewEntity(
                    desk.around().ids().next(), person.unitId(), review, sealed, caller, desk.now());
            manager.persist(entity);
            turn(manager, person, review);
            desk.record(
                    manager,
                    caller,
                    person,
                    new CaseStep(
                            "MEDICAL_REVIEWED", REVIEW, entity.id(), Shanghai.startOf(review.examinedOn()), Map.of()));
            if (review.result() == MedicalResult.CONDITION_GONE) {
                watch.conditionGone(manager, caller, person, review.examinedOn());
            }
            return entity.listed(true);
        });
    }

    /** The next limit runs from the examination; pregnancy and nursing are looked at again when they are expected to end. */
    private void turn(EntityManager manager, SuperviseeEntity person, NewMedicalReview review) {
        Instant examined = Shanghai.startOf(review.examinedOn());
        if (review.conditionEndsOn() == null) {
            rhythms.turn(manager, DueKind.MEDICAL_REVIEW, person, examined);
        } else if (rhythms.fulfilled(manager, DueKind.MEDICAL_REVIEW, person, examined)) {
            RuleValue rule = desk.rule(RuleCodes.MEDICAL_REVIEW_MONTHS, person, review.examinedOn());
            LocalDate end = review.conditionEndsOn();
            rhythms.begin(
                    manager,
                    DueKind.MEDICAL_REVIEW,
                    person,
                    examined,
                    new Deadline(end, Shanghai.endOf(end), false, rule));
        }
    }

    @Override
    public MedicalReview find(Caller caller, String id, String purpose) {
        String why = Desk.purpose(purpose);
        return desk.onRecord(
                caller,
                Permission.SUPERVISEE_UNMASK,
                MedicalReviewEntity.class,
                id,
                MedicalReviewEntity::superviseeId,
                (manager, person, review) -> {
                    desk.read(caller, person, "MEDICAL_REVIEW_READ", REVIEW, id, why);
                    return review.inFull(sealing.decrypt("DIAGNOSIS", review.sealedDiagnosis()));
                });
    }

    @Override
    public Page<MedicalReview> list(Caller caller, CaseQuery query) {
        return reviews.page(
                caller,
                query,
                new Filter(),
                (manager, review) -> review.listed(desk.keeps(caller, desk.person(manager, review.superviseeId()))));
    }

    @Override
    public MedicalStanding standing(Caller caller, String superviseeId) {
        return desk.step(caller, Permission.SUPERVISEE_READ, superviseeId, (manager, person) -> {
            Optional<MedicalReview> last = list(caller, CaseQuery.ofPerson(superviseeId, 1)).items().stream()
                    .findFirst();
            Optional<Due> due =
                    rhythms.open(manager, DueKind.MEDICAL_REVIEW, superviseeId).map(DueEntity::view);
            return new MedicalStanding(
                    superviseeId,
                    last.map(MedicalReview::examinedOn).orElse(null),
                    last.map(MedicalReview::condition).orElse(null),
                    last.map(MedicalReview::result).orElse(null),
                    due.map(Due::lastDay).orElse(null),
                    due.map(Due::basis).orElse(null),
                    due.map(open -> open.late(desk.now())).orElse(false));
        });
    }

    @Override
    public MedicalExtension proposeExtension(
            Caller caller, String superviseeId, int months, String reason, String evidence) {
        if (months < 1 || months > MAX_MONTHS) {
            throw new ProblemException(MedicalProblem.MEDICAL_EXTENSION_MONTHS, "months", MAX_MONTHS);
        }
        MedicalExtensionEntity.Wish wish = new MedicalExtensionEntity.Wish(
                months, Desk.text("reason", reason, MAX_TEXT), Desk.text("evidence", evidence, MAX_TEXT));
        return desk.step(caller, Permission.CASE_PROPOSE, superviseeId, (manager, person) -> {
            requireServing(person);
            due(manager, superviseeId);
            requireNonePending(manager, superviseeId);
            MedicalExtensionEntity extension = new MedicalExtensionEntity(
                    desk.around().ids().next(),
                    new MedicalExtensionEntity.Whose(superviseeId, person.unitId()),
                    wish,
                    decision(person, months),
                    caller,
                    desk.now());
            manager.persist(extension);
            return recorded(manager, caller, person, extension, "MEDICAL_EXTENSION_PROPOSED");
        });
    }

    /** T-11: up to so many months the city decides, beyond them the province. */
    private Desk.Decision decision(SuperviseeEntity person, int months) {
        RuleValue city = desk.rule(RuleCodes.MEDICAL_REVIEW_CITY_MAX_MONTHS, person, desk.today());
        return new Desk.Decision(months <= city.intValue() ? Level.CITY : Level.PROVINCE, city.basis());
    }

    @Override
    public MedicalExtension decideExtension(Caller caller, String id, Long version, boolean granted, String comment) {
        String why =
                granted ? Desk.optionalText("comment", comment, MAX_TEXT) : Desk.text("comment", comment, MAX_TEXT);
        return desk.onRecord(
                caller,
                Permission.CASE_DECIDE,
                MedicalExtensionEntity.class,
                id,
                MedicalExtensionEntity::superviseeId,
                (manager, person, extension) -> {
                    Desk.requireVersion(extension.version(), version);
                    desk.requireLevel(caller, person, extension.level());
                    Desk.requireOther(caller, extension.proposedBy());
                    extension.decided(caller, granted, why, desk.now());
                    if (granted) {
                        move(manager, caller, person, extension);
                    }
                    String action = granted ? "MEDICAL_EXTENSION_GRANTED" : "MEDICAL_EXTENSION_REFUSED";
                    recorded(manager, caller, person, extension, action);
                    return extension.view(desk.keeps(caller, person));
                });
    }

    private void move(EntityManager manager, Caller caller, SuperviseeEntity person, MedicalExtensionEntity extension) {
        requireServing(person);
        Due due = due(manager, person.id());
        LocalDate day = due.lastDay().plusMonths(extension.months());
        RuleValue rule = desk.rule(RuleCodes.MEDICAL_REVIEW_CITY_MAX_MONTHS, person, desk.today());
        Deadline later = new Deadline(day, Shanghai.endOf(day), false, rule);
        desk.dues().extend(manager, DueKind.MEDICAL_REVIEW, person.id(), later);
        extension.moved(day, tell(caller, person, extension, day));
    }

    private String tell(Caller caller, SuperviseeEntity person, MedicalExtensionEntity extension, LocalDate day) {
        MedicalExtension view = extension.view();
        return documents
                .issue(
                        caller,
                        new CaseDocument(
                                "D-31",
                                person.id(),
                                desk.deciding(person.unitId(), Level.COUNTY).id(),
                                "procuratorate",
                                List.of(),
                                null,
                                "经" + view.level().zh() + "批准，病情复查期限延长 " + view.months() + " 个月，至 " + day + "；理由："
                                        + view.reason() + "；依据：" + view.basis(),
                                EXTENSION,
                                view.id()))
                .id();
    }

    @Override
    public Page<MedicalExtension> extensions(Caller caller, CaseQuery query, ExtensionState state) {
        return extensions.page(
                caller,
                query,
                new Filter().equal("state", state),
                (manager, extension) ->
                        extension.view(desk.keeps(caller, desk.person(manager, extension.superviseeId()))));
    }

    @Override
    public MedicalExtension extension(Caller caller, String id, String purpose) {
        String why = Desk.purpose(purpose);
        return desk.onRecord(
                caller,
                Permission.SUPERVISEE_READ,
                MedicalExtensionEntity.class,
                id,
                MedicalExtensionEntity::superviseeId,
                (manager, person, extension) -> {
                    desk.read(caller, person, "MEDICAL_EXTENSION_READ", EXTENSION, id, why);
                    return extension.view();
                });
    }

    private Due due(EntityManager manager, String superviseeId) {
        return rhythms.open(manager, DueKind.MEDICAL_REVIEW, superviseeId)
                .map(DueEntity::view)
                .orElseThrow(() -> new ProblemException(MedicalProblem.MEDICAL_NOTHING_DUE, null));
    }

    private static void requireNonePending(EntityManager manager, String superviseeId) {
        long pending = manager.createQuery(
                        "select count(e) from MedicalExtensionEntity e where e.superviseeId = :person and e.state ="
                                + " :state",
                        Long.class)
                .setParameter("person", superviseeId)
                .setParameter("state", ExtensionState.PROPOSED)
                .getSingleResult();
        if (pending > 0) {
            throw new ProblemException(MedicalProblem.MEDICAL_EXTENSION_PENDING, null);
        }
    }

    private void requireServing(SuperviseeEntity person) {
        desk.requireActive(person);
        if (person.category() != Category.TEMPORARY_SERVICE) {
            throw new ProblemException(MedicalProblem.MEDICAL_CATEGORY, null);
        }
    }

    private MedicalExtension recorded(
            EntityManager manager,
            Caller caller,
            SuperviseeEntity person,
            MedicalExtensionEntity extension,
            String action) {
        manager.flush();
        MedicalExtension view = extension.view();
        desk.record(
                manager,
                caller,
                person,
                new CaseStep(
                        action,
                        EXTENSION,
                        view.id(),
                        Map.of(
                                "months", Integer.toString(view.months()),
                                "level", view.level().name(),
                                "basis", view.basis())));
        return view;
    }

    private static NewMedicalReview checked(NewMedicalReview given) {
        MedicalCondition condition = Desk.value("condition", given.condition());
        LocalDate examined = Desk.value("examinedOn", given.examinedOn());
        boolean ends = condition == MedicalCondition.PREGNANCY || condition == MedicalCondition.NURSING;
        if (ends && (given.conditionEndsOn() == null || given.conditionEndsOn().isBefore(examined))) {
            throw new ProblemException(MedicalProblem.MEDICAL_CONDITION_END, "conditionEndsOn");
        }
        return new NewMedicalReview(
                Desk.text("superviseeId", given.superviseeId(), 36),
                condition,
                examined,
                Desk.text("hospital", given.hospital(), MAX_NAME),
                given.designated(),
                Desk.text("diagnosis", given.diagnosis(), MAX_DIAGNOSIS),
                Desk.text("document", given.document(), MAX_NAME),
                Desk.value("result", given.result()),
                ends ? given.conditionEndsOn() : null);
    }
}
