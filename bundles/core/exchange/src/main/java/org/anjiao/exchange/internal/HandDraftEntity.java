package org.anjiao.exchange.internal;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anjiao.exchange.HandDraft;
import org.anjiao.exchange.NewDocument;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;

/** A document by hand and why it is one; follows its person until it is signed or refused. */
@Entity
@Table(name = "exc_hand_draft")
public class HandDraftEntity {
    @Id
    private String id;

    private String code;
    private String agency;

    @Column(name = "supervisee_id")
    private String superviseeId;

    private String title;
    private String body;
    private String reason;

    @Column(name = "unit_id")
    private String unitId;

    @Column(name = "drafted_in")
    private String draftedIn;

    @Column(name = "drafted_by")
    private String draftedBy;

    @Column(name = "drafted_at")
    private long draftedAt;

    @Column(name = "document_id")
    private String documentId;

    private String refusal;

    @Column(name = "closed_by")
    private String closedBy;

    @Column(name = "closed_at")
    private Long closedAt;

    @Version
    private long version;

    protected HandDraftEntity() {}

    HandDraftEntity(String id, NewDocument document, String reason, Caller drafter, Instant now) {
        this.id = id;
        code = document.code();
        agency = document.agency();
        superviseeId = document.superviseeId();
        title = document.title();
        body = document.body();
        this.reason = reason;
        unitId = drafter.unitId();
        draftedIn = unitId;
        draftedBy = drafter.account();
        draftedAt = now.toEpochMilli();
    }

    String unitId() {
        return unitId;
    }

    NewDocument document() {
        return new NewDocument(code, agency, superviseeId, title, body);
    }

    String id() {
        return id;
    }

    void requireSignableBy(Caller signer) {
        if (signer.account().equals(draftedBy)) {
            throw new ProblemException(ExchangeProblem.DOCUMENT_SIGNER_IS_DRAFTER, null);
        }
        if (documentId != null) {
            throw new ProblemException(ExchangeProblem.DOCUMENT_DRAFT_SIGNED, null);
        }
        if (refusal != null) {
            throw new ProblemException(ExchangeProblem.DOCUMENT_DRAFT_REFUSED, null);
        }
    }

    /** Another county keeps the person now. */
    void moved(String county) {
        unitId = county;
    }

    void signed(String document, Caller signer, Instant now) {
        documentId = document;
        closed(signer, now);
    }

    void refused(String why, Caller signer, Instant now) {
        refusal = why;
        closed(signer, now);
    }

    private void closed(Caller signer, Instant now) {
        closedBy = signer.account();
        closedAt = now.toEpochMilli();
    }

    HandDraft view(String superviseeLabel) {
        return new HandDraft(
                id,
                document(),
                superviseeLabel,
                unitId,
                draftedIn,
                reason,
                draftedBy,
                Instant.ofEpochMilli(draftedAt),
                documentId,
                refusal,
                closedBy,
                closedAt == null ? null : Instant.ofEpochMilli(closedAt));
    }
}
