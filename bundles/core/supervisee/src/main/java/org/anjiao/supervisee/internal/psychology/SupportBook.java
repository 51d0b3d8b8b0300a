package org.anjiao.supervisee.internal.psychology;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.internal.crypto.SealedTexts;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.psychology.PsychologyProblem;
import org.anjiao.supervisee.psychology.Support;
import org.anjiao.supervisee.psychology.SupportFile;
import org.anjiao.supervisee.psychology.SupportNote;
import org.anjiao.supervisee.psychology.SupportState;
import org.anjiao.supervisee.psychology.Supports;
import org.anjiao.supervisee.spi.CaseHazard;
import org.anjiao.supervisee.spi.CaseHazards;

/** The restricted files of psychological support. */
public class SupportBook implements Supports {
    static final String RECORD_TYPE = "psychology";
    private static final int MAX_TEXT = 2000;
    private static final Set<SupportNote.Kind> BY_HAND =
            EnumSet.of(SupportNote.Kind.SESSION, SupportNote.Kind.TEST, SupportNote.Kind.CRISIS);

    private final Desk desk;
    private final SealedTexts texts;
    private final CaseHazards hazards;

    public SupportBook(Desk desk, SealedTexts texts, CaseHazards hazards) {
        this.desk = desk;
        this.texts = texts;
        this.hazards = hazards;
    }

    @Override
    public Support refer(Caller caller, String superviseeId, String reason) {
        String why = Desk.text("reason", reason, MAX_TEXT);
        return desk.step(caller, Permission.CASE_RECORD, superviseeId, (manager, person) -> {
            desk.requireActive(person);
            if (running(manager, person) != null) {
                throw new ProblemException(PsychologyProblem.PSYCHOLOGY_OPEN_ALREADY, null);
            }
            SupportEntity support = begun(manager, person, SupportState.REFERRED);
            write(manager, caller, support, SupportNote.Kind.REFERRAL, desk.today(), why);
            return recorded(manager, caller, person, support, "SUPPORT_REFERRED");
        });
    }

    @Override
    public Support open(Caller caller, String superviseeId) {
        return desk.step(caller, Permission.PSYCHOLOGY_READ, superviseeId, (manager, person) -> {
            desk.requireActive(person);
            SupportEntity running = running(manager, person);
            if (running == null) {
                return recorded(manager, caller, person, begun(manager, person, SupportState.OPEN), "SUPPORT_OPENED");
            }
            if (running.state() == SupportState.OPEN) {
                throw new ProblemException(PsychologyProblem.PSYCHOLOGY_OPEN_ALREADY, null);
            }
            running.opened();
            return recorded(manager, caller, person, running, "SUPPORT_OPENED");
        });
    }

    private SupportEntity begun(EntityManager manager, SuperviseeEntity person, SupportState state) {
        // Two at the same moment must not both begin: each moves the person's version.
        manager.lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        SupportEntity support = new SupportEntity(desk.around().ids().next(), person.id(), state, desk.now());
        manager.persist(support);
        return support;
    }

    private static SupportEntity running(EntityManager manager, SuperviseeEntity person) {
        return ofPerson(manager, person.id()).stream()
                .filter(support -> support.state() != SupportState.CLOSED)
                .findFirst()
                .orElse(null);
    }

    private static List<SupportEntity> ofPerson(EntityManager manager, String superviseeId) {
        return manager.createQuery(
                        "select s from SupportEntity s where s.superviseeId = :person order by s.id desc",
                        SupportEntity.class)
                .setParameter("person", superviseeId)
                .getResultList();
    }

    @Override
    public Support note(
            Caller caller, String id, Long version, SupportNote.Kind kind, LocalDate heldOn, String content) {
        String text = Desk.text("content", content, MAX_TEXT);
        if (!BY_HAND.contains(Desk.value("kind", kind))) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "kind", "kind", BY_HAND);
        }
        if (Desk.value("heldOn", heldOn).isAfter(desk.today())) {
            throw new ProblemException(PsychologyProblem.PSYCHOLOGY_DAY, "heldOn");
        }
        return onSupport(caller, Permission.PSYCHOLOGY_READ, id, (manager, person, support) -> {
            Desk.requireVersion(support.version(), version);
            support.noted();
            SupportNoteEntity note = write(manager, caller, support, kind, heldOn, text);
            if (kind == SupportNote.Kind.CRISIS) {
                warn(caller, person, note);
            }
            return recorded(manager, caller, person, support, "SUPPORT_NOTED");
        });
    }

    /** Whoever works with the person must know that there is danger; what was talked about stays here. */
    private void warn(Caller caller, SuperviseeEntity person, SupportNoteEntity note) {
        hazards.raise(
                caller,
                new CaseHazard(
                        CaseHazard.Kind.PSYCHOLOGICAL_CRISIS,
                        person.id(),
                        "心理帮扶人员提示存在危机，请立即联系并落实看护",
                        null,
                        RECORD_TYPE,
                        note.id()));
    }

    @Override
    public Support close(Caller caller, String id, Long version, String summary) {
        String text = Desk.text("summary", summary, MAX_TEXT);
        return onSupport(caller, Permission.PSYCHOLOGY_READ, id, (manager, person, support) -> {
            Desk.requireVersion(support.version(), version);
            support.closed(desk.now());
            write(manager, caller, support, SupportNote.Kind.CLOSING, desk.today(), text);
            return recorded(manager, caller, person, support, "SUPPORT_CLOSED");
        });
    }

    @Override
    public SupportFile read(Caller caller, String id, String purpose) {
        String why = Desk.purpose(purpose);
        return onSupport(caller, Permission.SUPERVISEE_READ, id, (manager, person, support) -> {
            List<SupportNoteEntity> notes = notes(manager, id);
            boolean author = notes.stream().anyMatch(note -> note.author().equals(caller.account()));
            boolean whole = desk.around().access().permits(caller, Permission.PSYCHOLOGY_READ, person.unitId());
            if (!whole && !author) {
                desk.around().access().require(caller, Permission.PSYCHOLOGY_READ, person.unitId());
            }
            desk.read(caller, person, "SUPPORT_READ", RECORD_TYPE, id, why);
            return new SupportFile(
                    support.view(),
                    whole,
                    notes.stream()
                            .filter(note -> whole || note.author().equals(caller.account()))
                            .map(note -> note.view(texts))
                            .toList());
        });
    }

    @Override
    public List<Support> of(Caller caller, String superviseeId) {
        return desk.step(
                caller,
                Permission.SUPERVISEE_READ,
                superviseeId,
                (manager, person) -> ofPerson(manager, superviseeId).stream()
                        .map(SupportEntity::view)
                        .toList());
    }

    private static List<SupportNoteEntity> notes(EntityManager manager, String supportId) {
        return manager.createQuery(
                        "select n from SupportNoteEntity n where n.supportId = :support order by n.recordedAt, n.id",
                        SupportNoteEntity.class)
                .setParameter("support", supportId)
                .getResultList();
    }

    private SupportNoteEntity write(
            EntityManager manager,
            Caller author,
            SupportEntity support,
            SupportNote.Kind kind,
            LocalDate heldOn,
            String text) {
        SupportNoteEntity note = new SupportNoteEntity(
                desk.around().ids().next(), support.id(), kind, heldOn, text, texts, author, desk.now());
        manager.persist(note);
        return note;
    }

    private <T> T onSupport(Caller caller, Permission permission, String id, Desk.RecordStep<SupportEntity, T> step) {
        return desk.onRecord(caller, permission, SupportEntity.class, id, SupportEntity::superviseeId, step);
    }

    private Support recorded(
            EntityManager manager, Caller caller, SuperviseeEntity person, SupportEntity support, String action) {
        manager.flush();
        desk.record(manager, caller, person, new CaseStep(action, RECORD_TYPE, support.id(), Map.of()));
        return support.view();
    }
}
