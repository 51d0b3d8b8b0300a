package org.anjiao.supervisee.internal.exit;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.exit.NewTermination;
import org.anjiao.supervisee.exit.Termination;
import org.anjiao.supervisee.exit.TerminationReason;

/** How one case ended otherwise than by the end of its term; written once. */
@Entity
@Table(name = "sup_termination")
public class TerminationEntity {
    @Id
    @Column(name = "supervisee_id")
    private String superviseeId;

    @Enumerated(EnumType.STRING)
    private TerminationReason reason;

    @Column(name = "happened_on")
    private LocalDate happenedOn;

    private String evidence;
    private String circumstances;
    private String basis;

    @Column(name = "document_id")
    private String documentId;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private long recordedAt;

    protected TerminationEntity() {}

    TerminationEntity(NewTermination filed, String document, Caller by, Instant now) {
        superviseeId = filed.superviseeId();
        reason = filed.reason();
        happenedOn = filed.happenedOn();
        evidence = filed.evidence();
        circumstances = filed.circumstances();
        basis = filed.reason().article();
        documentId = document;
        recordedBy = by.account();
        recordedAt = now.toEpochMilli();
    }

    Termination view() {
        return new Termination(
                superviseeId,
                reason,
                happenedOn,
                evidence,
                circumstances,
                basis,
                documentId,
                recordedBy,
                Instant.ofEpochMilli(recordedAt));
    }
}
