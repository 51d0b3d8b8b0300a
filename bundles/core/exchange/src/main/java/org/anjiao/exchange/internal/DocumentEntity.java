package org.anjiao.exchange.internal;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A document as it was issued; never changed. */
@Entity
@Table(name = "exc_document")
public class DocumentEntity {
    @Id
    String id;

    @Column(name = "document_number")
    String number;

    String code;

    @Column(name = "unit_id")
    String unitId;

    @Column(name = "supervisee_id")
    String superviseeId;

    String title;
    String body;
    String digest;

    @Column(name = "issued_at")
    long issuedAt;

    @Column(name = "issued_by")
    String issuedBy;

    protected DocumentEntity() {}

    DocumentEntity(
            String id,
            String number,
            String code,
            String unitId,
            String superviseeId,
            String title,
            String body,
            String digest,
            Instant issuedAt,
            String issuedBy) {
        this.id = id;
        this.number = number;
        this.code = code;
        this.unitId = unitId;
        this.superviseeId = superviseeId;
        this.title = title;
        this.body = body;
        this.digest = digest;
        this.issuedAt = issuedAt.toEpochMilli();
        this.issuedBy = issuedBy;
    }
}
