package org.anjiao.supervisee.internal.sensitive;

import java.time.Instant;
import java.util.List;
import javax.persistence.AttributeOverride;
import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.internal.desk.DecidedPart;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.EndsWithCase;
import org.anjiao.supervisee.internal.desk.Lines;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.sensitive.SensitiveCase;
import org.anjiao.supervisee.sensitive.SensitiveProblem;
import org.anjiao.supervisee.sensitive.SensitiveState;

/** The aggregate of one marker on a person's case. */
@Entity
@Table(name = "sup_sensitive")
public class SensitiveEntity implements EndsWithCase {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    @Enumerated(EnumType.STRING)
    private SensitiveState state;

    private String readers;

    @Enumerated(EnumType.STRING)
    @Column(name = "report_level")
    private Level reportLevel;

    private String basis;

    @Embedded
    private DecidedPart marking;

    @Embedded
    @AttributeOverride(name = "reason", column = @Column(name = "lift_reason"))
    @AttributeOverride(name = "proposedBy", column = @Column(name = "lift_proposed_by"))
    @AttributeOverride(name = "proposedAt", column = @Column(name = "lift_proposed_at"))
    @AttributeOverride(name = "granted", column = @Column(name = "lift_granted"))
    @AttributeOverride(name = "decidedBy", column = @Column(name = "lift_decided_by"))
    @AttributeOverride(name = "decidedAt", column = @Column(name = "lift_decided_at"))
    @AttributeOverride(name = "comment", column = @Column(name = "lift_decision_comment"))
    private DecidedPart lifting;

    @Version
    private long version;

    protected SensitiveEntity() {}

    SensitiveEntity(String id, SuperviseeEntity person, List<String> readers, DecidedPart proposal) {
        this.id = id;
        superviseeId = person.id();
        unitId = person.unitId();
        state = SensitiveState.PROPOSED;
        marking = proposal;
        name(readers);
    }

    @Override
    public String id() {
        return id;
    }

    String superviseeId() {
        return superviseeId;
    }

    SensitiveState state() {
        return state;
    }

    long version() {
        return version;
    }

    List<String> readers() {
        return Lines.split(readers).stream().map(line -> line.get(0)).toList();
    }

    void name(List<String> accounts) {
        readers = Lines.join(accounts.stream().map(List::of).toList());
    }

    String proposedBy() {
        return (state == SensitiveState.LIFT_PROPOSED ? lifting : marking).proposedBy();
    }

    void requireUndecided() {
        if (!state.undecided()) {
            throw illegal();
        }
    }

    void requireHolds() {
        if (!state.holds()) {
            throw illegal();
        }
    }

    void proposeLifting(DecidedPart proposal) {
        move(SensitiveState.LIFT_PROPOSED);
        lifting = proposal;
    }

    void marked(Caller decider, boolean granted, String why, Desk.Decision report, Instant now) {
        move(granted ? SensitiveState.MARKED : SensitiveState.REFUSED);
        marking.decided(decider, granted, why, now);
        if (granted) {
            reportLevel = report.level();
            basis = report.basis();
        }
    }

    void lifted(Caller decider, boolean granted, String why, Instant now) {
        move(granted ? SensitiveState.LIFTED : SensitiveState.MARKED);
        lifting.decided(decider, granted, why, now);
    }

    @Override
    public String recordType() {
        return SensitiveBook.RECORD_TYPE;
    }

    @Override
    public boolean open() {
        return state == SensitiveState.PROPOSED;
    }

    @Override
    public void endWithCase(String why, Instant now) {
        move(SensitiveState.MOOT);
        marking.lapsed(why);
    }

    private void move(SensitiveState next) {
        if (!state.next().contains(next)) {
            throw illegal();
        }
        state = next;
    }

    private ProblemException illegal() {
        return new ProblemException(SensitiveProblem.SENSITIVE_STATE, null, state.name());
    }

    SensitiveCase view() {
        return new SensitiveCase(
                id,
                superviseeId,
                state,
                readers(),
                reportLevel,
                basis,
                decided(marking),
                lifting == null ? null : decided(lifting),
                version);
    }

    private static SensitiveCase.Decided decided(DecidedPart part) {
        return new SensitiveCase.Decided(
                part.reason(),
                part.proposedBy(),
                part.proposedAt(),
                part.granted(),
                part.decidedBy(),
                part.decidedAt(),
                part.comment());
    }
}
