package org.anjiao.supervisee.internal.minor;

import java.time.Instant;
import java.time.LocalDate;
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
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.internal.crypto.SealedTexts;
import org.anjiao.supervisee.internal.desk.EndsWithCase;
import org.anjiao.supervisee.internal.person.RelativePart;
import org.anjiao.supervisee.minor.Guardian;
import org.anjiao.supervisee.minor.GuardianEnd;
import org.anjiao.supervisee.minor.GuardianFinding;
import org.anjiao.supervisee.minor.MinorProblem;
import org.anjiao.supervisee.minor.NewGuardian;

/** The aggregate of one guardian; name and phone are kept encrypted. How duties were found to be done are rows of their own. */
@Entity
@Table(name = "sup_guardian")
public class GuardianEntity implements EndsWithCase {
    private static final String ROLE = "guardian";

    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "guardian_name"))
    @AttributeOverride(name = "phone", column = @Column(name = "guardian_phone"))
    private RelativePart relative;

    @Column(name = "told_on")
    private LocalDate toldOn;

    @Column(name = "told_by")
    private String toldBy;

    private String duties;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private GuardianEnd cause;

    private String circumstances;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Version
    private long version;

    protected GuardianEntity() {}

    GuardianEntity(String id, String unitId, NewGuardian named, SealedTexts sealing, Caller by) {
        this.id = id;
        this.unitId = unitId;
        superviseeId = named.superviseeId();
        relative = new RelativePart(sealing, ROLE, named.name(), named.relation(), named.phone());
        toldOn = named.toldOn();
        toldBy = named.toldBy();
        duties = named.duties();
        recordedBy = by.account();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String recordType() {
        return GuardianBook.RECORD_TYPE;
    }

    @Override
    public boolean open() {
        return endedOn == null;
    }

    @Override
    public void endWithCase(String why, Instant now) {
        endedOn = Shanghai.dayOf(now);
        circumstances = why;
    }

    String superviseeId() {
        return superviseeId;
    }

    String unitId() {
        return unitId;
    }

    LocalDate toldOn() {
        return toldOn;
    }

    long version() {
        return version;
    }

    void requireOpen() {
        if (!open()) {
            throw new ProblemException(MinorProblem.GUARDIAN_STATE, null, endedOn);
        }
    }

    void ended(LocalDate on, GuardianEnd why, String how) {
        requireOpen();
        endedOn = on;
        cause = why;
        circumstances = how;
    }

    /** @param full whether name and phone are shown whole */
    Guardian view(SealedTexts sealing, boolean full, List<GuardianFinding> findings) {
        return new Guardian(
                id,
                unitId,
                new NewGuardian(
                        superviseeId,
                        relative.name(sealing, ROLE, full),
                        relative.relation(),
                        relative.phone(sealing, ROLE, full),
                        toldOn,
                        toldBy,
                        duties),
                full,
                findings,
                endedOn,
                cause,
                circumstances,
                recordedBy,
                version);
    }
}
