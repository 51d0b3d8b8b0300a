package org.anjiao.supervisee.internal.minor;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.internal.crypto.SealedTexts;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.minor.Guardian;
import org.anjiao.supervisee.minor.GuardianConduct;
import org.anjiao.supervisee.minor.GuardianEnd;
import org.anjiao.supervisee.minor.GuardianFinding;
import org.anjiao.supervisee.minor.Guardians;
import org.anjiao.supervisee.minor.NewGuardian;

/** The guardians. */
public class GuardianBook implements Guardians {
    static final String RECORD_TYPE = "guardian";
    private static final int MAX_TEXT = 500;

    private final Desk desk;
    private final SealedTexts sealing;

    public GuardianBook(Desk desk, SealedTexts sealing) {
        this.desk = desk;
        this.sealing = sealing;
    }

    @Override
    public Guardian name(Caller caller, NewGuardian given) {
        NewGuardian named = MinorLaw.checked(given);
        return desk.step(caller, Permission.CASE_RECORD, named.superviseeId(), (manager, person) -> {
            MinorLaw.requireMinor(desk, person);
            MinorLaw.requireDay("toldOn", named.toldOn(), null, desk.today());
            GuardianEntity guardian =
                    new GuardianEntity(desk.around().ids().next(), person.unitId(), named, sealing, caller);
            manager.persist(guardian);
            return recorded(
                    manager,
                    caller,
                    person,
                    guardian,
                    "GUARDIAN_NAMED",
                    Map.of("toldOn", named.toldOn().toString()));
        });
    }

    @Override
    public Guardian fileFinding(Caller caller, String id, Long version, GuardianFinding given) {
        GuardianFinding finding = MinorLaw.checked(given);
        boolean refuses = finding.conduct() == GuardianConduct.REFUSES;
        return change(caller, id, version, (manager, person, guardian) -> {
            MinorLaw.requireMinor(desk, person);
            guardian.requireOpen();
            MinorLaw.requireDay("foundOn", finding.foundOn(), guardian.toldOn(), desk.today());
            manager.lock(guardian, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            manager.persist(new GuardianFindingEntity(desk.around().ids().next(), guardian, finding, caller));
            return recorded(
                    manager,
                    caller,
                    person,
                    guardian,
                    refuses ? "GUARDIAN_REPORTED" : "GUARDIAN_CONDUCT",
                    Map.of("conduct", finding.conduct().name()));
        });
    }

    @Override
    public Guardian end(
            Caller caller, String id, Long version, LocalDate endedOn, GuardianEnd cause, String circumstances) {
        Desk.value("endedOn", endedOn);
        Desk.value("cause", cause);
        String how = Desk.text("circumstances", circumstances, MAX_TEXT);
        return change(caller, id, version, (manager, person, guardian) -> {
            desk.requireActive(person);
            guardian.ended(endedOn, cause, how);
            MinorLaw.requireDay("endedOn", endedOn, guardian.toldOn(), desk.today());
            // Two who end the last two at the same moment must both see who is left.
            manager.lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            boolean lost = entities(manager, person.id()).stream().noneMatch(GuardianEntity::open);
            return recorded(
                    manager,
                    caller,
                    person,
                    guardian,
                    lost ? "GUARDIAN_LOST" : "GUARDIAN_ENDED",
                    Map.of("reason", cause.name()));
        });
    }

    private Guardian change(Caller caller, String id, Long version, Desk.RecordStep<GuardianEntity, Guardian> step) {
        return desk.onRecord(
                caller,
                Permission.CASE_RECORD,
                GuardianEntity.class,
                id,
                GuardianEntity::superviseeId,
                (manager, person, guardian) -> {
                    Desk.requireVersion(guardian.version(), version);
                    return step.take(manager, person, guardian);
                });
    }

    @Override
    public List<Guardian> ofPerson(Caller caller, String superviseeId, String purpose, boolean full) {
        Permission needed = full ? Permission.SUPERVISEE_UNMASK : Permission.SUPERVISEE_READ;
        return desk.step(caller, needed, superviseeId, (manager, person) -> {
            if (full || person.minorRegime()) {
                desk.read(caller, person, "GUARDIAN_READ", RECORD_TYPE, person.id(), Desk.purpose(purpose));
            }
            Map<String, List<GuardianFinding>> findings = findings(manager, superviseeId);
            return entities(manager, superviseeId).stream()
                    .map(guardian -> guardian.view(sealing, full, findings.getOrDefault(guardian.id(), List.of())))
                    .toList();
        });
    }

    private static List<GuardianEntity> entities(EntityManager manager, String superviseeId) {
        return manager.createQuery(
                        "select g from GuardianEntity g where g.superviseeId = :person order by g.toldOn desc, g.id desc",
                        GuardianEntity.class)
                .setParameter("person", superviseeId)
                .getResultList();
    }

    private static Map<String, List<GuardianFinding>> findings(EntityManager manager, String superviseeId) {
        return manager.createQuery(
                        "select f from GuardianFindingEntity f where f.superviseeId = :person order by f.foundOn desc,"
                                + " f.id desc",
                        GuardianFindingEntity.class)
                .setParameter("person", superviseeId)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        GuardianFindingEntity::guardianId,
                        Collectors.mapping(GuardianFindingEntity::view, Collectors.toList())));
    }

    private Guardian recorded(
            EntityManager manager,
            Caller caller,
            SuperviseeEntity person,
            GuardianEntity guardian,
            String action,
            Map<String, String> facts) {
        manager.flush();
        desk.record(manager, caller, person, new CaseStep(action, RECORD_TYPE, guardian.id(), facts));
        return guardian.view(sealing, false, findings(manager, person.id()).getOrDefault(guardian.id(), List.of()));
    }
}
