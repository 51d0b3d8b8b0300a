package org.anjiao.policy.internal.editing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.policy.PolicyProblem;
import org.anjiao.policy.editing.Draft;
import org.anjiao.policy.editing.DraftState;
import org.anjiao.policy.spi.PackContents;
import org.anjiao.policy.spi.PolicyPackXml;

/** One change of a pack, from its first copy to the version in force. What it says is kept as the pack's document. */
@Entity
@Table(name = "pol_draft")
public class DraftEntity {
    private static final String SEPARATOR = ",";

    @Id
    private String id;

    @Column(name = "pack_id")
    private String packId;

    @Column(name = "pack_version")
    private String packVersion;

    /** The pack while the change is open: a second open one breaks the column's unique constraint. */
    @Column(name = "open_pack")
    private String openPack;

    @Column(name = "base_version")
    private String baseVersion;

    @Lob
    private String document;

    @Enumerated(EnumType.STRING)
    private DraftState state;

    @Column(name = "started_at")
    private long startedAt;

    private String editors;

    @Column(name = "closed_by")
    private String closedBy;

    @Column(name = "closed_at")
    private Long closedAt;

    private String reason;

    @Version
    private long version;

    protected DraftEntity() {}

    DraftEntity(String id, PackContents contents, String baseVersion, Caller editor, Instant now) {
        this.id = id;
        packId = contents.identity().id();
        packVersion = contents.identity().version();
        openPack = packId;
        this.baseVersion = baseVersion;
        document = text(contents);
        state = DraftState.DRAFT;
        startedAt = now.toEpochMilli();
        editors = editor.account();
    }

    String packId() {
        return packId;
    }

    long version() {
        return version;
    }

    DraftState state() {
        return state;
    }

    List<String> editors() {
        return List.of(editors.split(SEPARATOR));
    }

    PackContents contents() {
        return read(document);
    }

    private static PackContents read(String text) {
        return PackContents.of(PolicyPackXml.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    void write(PackContents contents, Caller editor) {
        if (state != DraftState.DRAFT) {
            throw new ProblemException(PolicyProblem.DRAFT_STATE, null, state.name());
        }
        document = text(contents);
        if (!editors().contains(editor.account())) {
            editors = editors + SEPARATOR + editor.account();
        }
    }

    void close(DraftState end, Caller by, String why, Instant now) {
        if (!state.next().contains(end)) {
            throw new ProblemException(PolicyProblem.DRAFT_STATE, null, state.name());
        }
        state = end;
        openPack = null;
        closedBy = by.account();
        closedAt = now.toEpochMilli();
        reason = why;
    }

    /** @throws ProblemException {@code PACK_UNREADABLE} if a character has no place in a document */
    private static String text(PackContents contents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PolicyPackXml.write(contents, out);
        String text = out.toString(StandardCharsets.UTF_8);
        // What could not be read again would take every later start down with it.
        try {
            if (!read(text).equals(contents)) {
                throw new IllegalArgumentException("A text holds line breaks or characters that XML does not know");
            }
        } catch (IllegalArgumentException e) {
            throw new ProblemException(PolicyProblem.PACK_UNREADABLE, null, e.getMessage());
        }
        return text;
    }

    Draft view() {
        return new Draft(
                id,
                contents(),
                baseVersion,
                state,
                Instant.ofEpochMilli(startedAt),
                editors(),
                closedBy,
                closedAt == null ? null : Instant.ofEpochMilli(closedAt),
                reason,
                version);
    }
}
