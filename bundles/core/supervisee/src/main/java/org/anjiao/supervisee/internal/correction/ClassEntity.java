package org.anjiao.supervisee.internal.correction;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.correction.ManagementClass;
import org.anjiao.supervisee.internal.desk.EndsWithCase;

/** One class of a person, from its proposal on. */
@Entity
@Table(name = "sup_class")
public class ClassEntity implements Proposed, EndsWithCase {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "seq")
    private int number;

    @Column(name = "class_code")
    private String code;

    @Column(name = "document_id")
    private String documentId;

    @Embedded
    private RulingPart ruling;

    @Version
    private long version;

    protected ClassEntity() {}

    ClassEntity(String id, String superviseeId, int number, String code, String reason, Caller by, Instant now) {
        this.id = id;
        this.superviseeId = superviseeId;
        this.number = number;
        this.code = code;
        ruling = new RulingPart(reason, by, now);
    }

    @Override
    public String id() {
        return id;
    }

    String superviseeId() {
        return superviseeId;
    }

    String code() {
        return code;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public RulingPart ruling() {
        return ruling;
    }

    long version() {
        return version;
    }

    void told(String document) {
        documentId = document;
    }

    @Override
    public String recordType() {
        return ClassBook.RECORD_TYPE;
    }

    @Override
    public boolean open() {
        return ruling.open();
    }

    @Override
    public void endWithCase(String why, Instant now) {
        ruling.endWithCase(why, now);
    }

    ManagementClass view() {
        return new ManagementClass(id, superviseeId, number, code, documentId, ruling.view(), version);
    }
}
