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
    private String id;

    @Column(name = "document_number")
    private String number;

    private String code;

    @Column(name = "unit_id")
    private String unitId;

    @Column(name = "supervisee_id")
    private String superviseeId;

    private String title;
    private String body;
    private String digest;

    @Column(name = "issued_at")
    private long issuedAt;

    @Column(name = "issued_by")
    private String issuedBy;

    /** The record of a case that brings it about; null for one that an officer issued by hand. */
    @Column(name = "record_type")
    private String recordType;

    @Column(name = "record_id")
    private String recordId;

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

    void broughtAboutBy(String type, String record) {
        recordType = type;
        recordId = record;
    }

    String id() {
        return id;
    }

    String number() {
        return number;
    }

    String code() {
        return code;
    }

    String unitId() {
        return unitId;
    }

    String superviseeId() {
        return superviseeId;
    }

    String recordType() {
        return recordType;
    }

    String recordId() {
        return recordId;
    }

    String title() {
        return title;
    }

    String body() {
        return body;
    }

    String digest() {
        return digest;
    }

    long issuedAt() {
        return issuedAt;
    }

    String issuedBy() {
        return issuedBy;
    }
}
