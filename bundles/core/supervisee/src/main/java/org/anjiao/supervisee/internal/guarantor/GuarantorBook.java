package org.anjiao.supervisee.internal.guarantor;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.guarantor.Guarantor;
import org.anjiao.supervisee.guarantor.GuarantorEnd;
import org.anjiao.supervisee.guarantor.GuarantorProblem;
import org.anjiao.supervisee.guarantor.Guarantors;
import org.anjiao.supervisee.guarantor.NewGuarantor;
import org.anjiao.supervisee.internal.completeness.FileSteps;
import org.anjiao.supervisee.internal.crypto.SealedTexts;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** The guarantors. */
public class GuarantorBook implements Guarantors {
    static final String RECORD_TYPE = "guarantor";
    private static final int MAX_NAME = 40;
    private static final int MAX_PHONE = 30;
    private static final int MAX_LINE = 100;
    private static final int MAX_TEXT = 500;

    private final Desk desk;
    private final SealedTexts sealing;

    public GuarantorBook(Desk desk, SealedTexts sealing) {
        this.desk = desk;
        this.sealing = sealing;
    }

    @Override
    public Guarantor name(Caller caller, NewGuarantor given) {
        NewGuarantor named = checked(given);
        return desk.step(caller, Permission.CASE_RECORD, named.superviseeId(), (manager, person) -> {
            desk.requireActive(person);
            if (person.category() != Category.TEMPORARY_SERVICE) {
                throw new ProblemException(GuarantorProblem.GUARANTOR_CATEGORY, null);
            }
            LocalDate today = desk.today();
            requireDay("since", named.since(), LocalDate.MIN, today);
            requireDay("explainedOn", named.explainedOn(), LocalDate.MIN, today);
            GuarantorEntity guarantor =
                    new GuarantorEntity(desk.around().ids().next(), person.unitId(), named, sealing, caller);
            manager.persist(guarantor);
            desk.dues().done(manager, DueKind.GUARANTOR_REPLACEMENT, person.id(), desk.now());
            return recorded(
                    manager, caller, person, guarantor, "GUARANTOR_NAMED", Map.of(FileSteps.NAMED, "GUARANTOR_LETTER"));
        });
    }

    @Override
    public Guarantor end(
            Caller caller, String id, Long version, LocalDate endedOn, GuarantorEnd cause, String circumstances) {
        Desk.value("endedOn", endedOn);
        Desk.value("cause", cause);
        String how = Desk.text("circumstances", circumstances, MAX_TEXT);
        return desk.onRecord(
                caller,
                Permission.CASE_RECORD,
                GuarantorEntity.class,
                id,
                GuarantorEntity::superviseeId,
                (manager, person, guarantor) -> {
                    Desk.requireVersion(guarantor.version(), version);
                    // Two who end the last two at the same moment must both see who is left.
                    manager.lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
                    guarantor.ended(endedOn, cause, how);
                    requireDay("endedOn", endedOn, guarantor.since(), desk.today());
                    boolean lost = entities(manager, person.id()).stream().noneMatch(GuarantorEntity::open);
                    if (lost) {
                        desk.requireActive(person);
                        desk.dues()
                                .open(
                                        manager,
                                        DueKind.GUARANTOR_REPLACEMENT,
                                        person,
                                        RECORD_TYPE,
                                        person.id(),
                                        Shanghai.startOf(endedOn));
                    }
                    return recorded(
                            manager,
                            caller,
                            person,
                            guarantor,
                            lost ? "GUARANTOR_LOST" : "GUARANTOR_ENDED",
                            Map.of("cause", cause.name()));
                });
    }

    @Override
    public List<Guarantor> ofPerson(Caller caller, String superviseeId, String purpose) {
        String why = purpose == null || purpose.isBlank() ? null : Desk.purpose(purpose);
        Permission needed = why == null ? Permission.SUPERVISEE_READ : Permission.SUPERVISEE_UNMASK;
        return desk.step(caller, needed, superviseeId, (manager, person) -> {
            if (why != null) {
                desk.read(caller, person, "GUARANTOR_READ", RECORD_TYPE, person.id(), why);
            }
            return entities(manager, superviseeId).stream()
                    .map(guarantor -> guarantor.view(sealing, why != null))
                    .toList();
        });
    }

    private static List<GuarantorEntity> entities(EntityManager manager, String superviseeId) {
        return manager.createQuery(
                        "select g from GuarantorEntity g where g.superviseeId = :person order by g.since desc, g.id desc",
                        GuarantorEntity.class)
                .setParameter("person", superviseeId)
                .getResultList();
    }

    private static void requireDay(String field, LocalDate day, LocalDate first, LocalDate last) {
        if (day.isBefore(first) || day.isAfter(last)) {
            throw new ProblemException(
                    GuarantorProblem.GUARANTOR_DAY, field, first.equals(LocalDate.MIN) ? "–" : first, last);
        }
    }

    private Guarantor recorded(
            EntityManager manager,
            Caller caller,
            SuperviseeEntity person,
            GuarantorEntity guarantor,
            String action,
            Map<String, String> more) {
        manager.flush();
        Guarantor view = guarantor.view(sealing, false);
        Map<String, String> facts = new TreeMap<>(more);
        facts.put("since", view.guarantor().since().toString());
        desk.record(manager, caller, person, new CaseStep(action, RECORD_TYPE, view.id(), facts));
        return view;
    }

    private static NewGuarantor checked(NewGuarantor given) {
        return new NewGuarantor(
                Desk.text("superviseeId", given.superviseeId(), 36),
                Desk.text("name", given.name(), MAX_NAME),
                Desk.text("relation", given.relation(), MAX_NAME),
                Desk.text("phone", given.phone(), MAX_PHONE),
                Desk.value("since", given.since()),
                Desk.value("explainedOn", given.explainedOn()),
                Desk.text("letter", given.letter(), MAX_LINE));
    }
}
