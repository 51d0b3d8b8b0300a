package org.anjiao.exchange.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anjiao.exchange.Document;
import org.anjiao.exchange.HandDraft;
import org.anjiao.exchange.internal.ExchangeStore.Row;
import org.anjiao.platform.Shanghai;
import org.anjiao.supervisee.SuperviseeDirectory;

/** Documents as callers see them, with their delivery as it stands now. */
final class DocumentViews {
    private final Routes routes;
    private final SuperviseeDirectory directory;
    private final Clock clock;

    DocumentViews(Routes routes, SuperviseeDirectory directory, Clock clock) {
        this.routes = routes;
        this.directory = directory;
        this.clock = clock;
    }

    Document of(Row row, List<AttemptEntity> attempts, List<MessageEntity> copies) {
        DocumentEntity document = row.document();
        // A document without an addressee has a message that went nowhere, so that its fields are empty.
        MessageEntity message = row.message() == null ? new MessageEntity() : row.message();
        return new Document(
                document.id(),
                document.number(),
                document.code(),
                message.agency(),
                document.unitId(),
                document.superviseeId(),
                label(document.superviseeId()),
                document.title(),
                document.body(),
                document.digest(),
                Instant.ofEpochMilli(document.issuedAt()),
                document.issuedBy(),
                message.state(),
                message.agency() != null
                        && routes.takes(message.agency(), document.code())
                        && routes.isUsedBy(document.unitId(), message.agency()),
                message.tries(),
                instant(message.nextTryAt()),
                message.lastError(),
                instant(message.sentAt()),
                instant(message.deliveredAt()),
                message.receiptNumber(),
                message.replyDueOn() == null ? null : LocalDate.parse(message.replyDueOn()),
                message.replyOverdue(Shanghai.dayOf(clock.instant())),
                instant(message.answeredAt()),
                history(attempts),
                copies.stream()
                        .map(copy -> new Document.Copy(copy.agency(), copy.state()))
                        .toList(),
                message.version());
    }

    HandDraft of(HandDraftEntity draft) {
        return draft.view(label(draft.document().superviseeId()));
    }

    private String label(String superviseeId) {
        return label(directory, superviseeId);
    }

    /** Number and name of a person; null for nobody that is there, and for somebody who has no file. */
    static String label(SuperviseeDirectory directory, String superviseeId) {
        return Optional.ofNullable(superviseeId)
                .flatMap(directory::label)
                .map(label -> label.number() + " " + label.name())
                .orElse(null);
    }

    private static List<Document.Attempt> history(List<AttemptEntity> attempts) {
        List<Document.Attempt> history = new ArrayList<>();
        for (AttemptEntity attempt : attempts) {
            history.add(new Document.Attempt(
                    history.size() + 1,
                    Instant.ofEpochMilli(attempt.startedAt()),
                    Instant.ofEpochMilli(attempt.endedAt()),
                    attempt.outcome(),
                    attempt.detail()));
        }
        return history;
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
