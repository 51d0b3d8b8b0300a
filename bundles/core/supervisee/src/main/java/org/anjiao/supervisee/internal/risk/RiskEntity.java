package org.anjiao.supervisee.internal.risk;

import java.time.Instant;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.internal.desk.EndsWithCase;
import org.anjiao.supervisee.internal.desk.Lines;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.risk.RiskAssessment;
import org.anjiao.supervisee.risk.RiskAssessment.Answered;
import org.anjiao.supervisee.risk.RiskProblem;
import org.anjiao.supervisee.risk.RiskScore;
import org.anjiao.supervisee.risk.RiskState;
import org.anjiao.supervisee.risk.spi.RiskBand;

/** The aggregate of one risk assessment. */
@Entity
@Table(name = "sup_risk")
public class RiskEntity implements EndsWithCase {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    @Column(name = "instrument_id")
    private String instrumentId;

    @Column(name = "instrument_version")
    private String instrumentVersion;

    private int score;

    @Enumerated(EnumType.STRING)
    @Column(name = "computed_band")
    private RiskBand computed;

    private String answers;

    @Enumerated(EnumType.STRING)
    private RiskBand conclusion;

    private String reason;

    @Enumerated(EnumType.STRING)
    private RiskBand band;

    @Enumerated(EnumType.STRING)
    private RiskState state;

    @Column(name = "assessed_by")
    private String assessedBy;

    @Column(name = "assessed_at")
    private long assessedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Long decidedAt;

    @Column(name = "decision_comment")
    private String comment;

    @Column(name = "reassess_by")
    private String reassessBy;

    @Version
    private long version;

    protected RiskEntity() {}

    RiskEntity(
            String id,
            SuperviseeEntity person,
            RiskScore result,
            List<Answered> answered,
            RiskBand conclusion,
            Caller assessor,
            Instant now) {
        this.id = id;
        superviseeId = person.id();
        unitId = person.unitId();
        instrumentId = result.instrumentId();
        instrumentVersion = result.instrumentVersion();
        score = result.score();
        computed = result.band();
        answers = Lines.join(answered.stream().map(RiskEntity::line).toList());
        this.conclusion = conclusion;
        state = RiskState.OVERRIDE_PENDING;
        assessedBy = assessor.account();
        assessedAt = now.toEpochMilli();
    }

    private static List<String> line(Answered one) {
        return List.of(
                one.question(), one.questionText(), one.answer(), one.answerText(), Integer.toString(one.weight()));
    }

    String superviseeId() {
        return superviseeId;
    }

    String assessedBy() {
        return assessedBy;
    }

    long version() {
        return version;
    }

    boolean departs() {
        return conclusion != computed;
    }

    void because(String why) {
        reason = why;
    }

    void decided(Caller decider, String why, Instant now) {
        requireState(RiskState.OVERRIDE_PENDING);
        decidedBy = decider.account();
        decidedAt = now.toEpochMilli();
        comment = why;
    }

    /** @param own whether the officer's conclusion holds, else the instrument's band */
    void holds(boolean own, String nextBasis) {
        move(RiskState.EFFECTIVE);
        band = own ? conclusion : computed;
        reassessBy = nextBasis;
    }

    void superseded() {
        move(RiskState.SUPERSEDED);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String recordType() {
        return RiskBook.RECORD_TYPE;
    }

    @Override
    public boolean open() {
        return state == RiskState.OVERRIDE_PENDING;
    }

    @Override
    public void endWithCase(String why, Instant now) {
        move(RiskState.MOOT);
        comment = why;
    }

    private void requireState(RiskState wanted) {
        if (state != wanted) {
            throw new ProblemException(RiskProblem.RISK_STATE, null, state.name());
        }
    }

    private void move(RiskState next) {
        if (!state.next().contains(next)) {
            throw new ProblemException(RiskProblem.RISK_STATE, null, state.name());
        }
        state = next;
    }

    RiskAssessment view() {
        return new RiskAssessment(
                id,
                superviseeId,
                unitId,
                new RiskScore(instrumentId, instrumentVersion, score, computed),
                Lines.split(answers).stream().map(RiskEntity::answered).toList(),
                conclusion,
                reason,
                band,
                state,
                assessedBy,
                Instant.ofEpochMilli(assessedAt),
                decidedBy,
                decidedAt == null ? null : Instant.ofEpochMilli(decidedAt),
                comment,
                reassessBy,
                version);
    }

    private static Answered answered(List<String> parts) {
        return new Answered(parts.get(0), parts.get(1), parts.get(2), parts.get(3), Integer.parseInt(parts.get(4)));
    }
}
