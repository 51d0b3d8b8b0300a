package org.anjiao.supervisee.internal.psychology;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.internal.crypto.SealedTexts;
import org.anjiao.supervisee.psychology.SupportNote;

/** One entry; written once, its content encrypted. */
@Entity
@Table(name = "sup_support_note")
public class SupportNoteEntity {
    private static final String CONTENT = "content";

    @Id
    private String id;

    @Column(name = "support_id")
    private String supportId;

    @Enumerated(EnumType.STRING)
    private SupportNote.Kind kind;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Column(name = CONTENT)
    private String content;

    private String author;

    @Column(name = "recorded_at")
    private long recordedAt;

    protected SupportNoteEntity() {}

    SupportNoteEntity(
            String id,
            String supportId,
            SupportNote.Kind kind,
            LocalDate heldOn,
            String text,
            SealedTexts texts,
            Caller author,
            Instant now) {
        this.id = id;
        this.supportId = supportId;
        this.kind = kind;
        this.heldOn = heldOn;
        content = texts.encrypt(CONTENT, text);
        this.author = author.account();
        recordedAt = now.toEpochMilli();
    }

    String id() {
        return id;
    }

    String author() {
        return author;
    }

    SupportNote view(SealedTexts texts) {
        return new SupportNote(
                id, kind, heldOn, texts.decrypt(CONTENT, content), author, Instant.ofEpochMilli(recordedAt));
    }
}
