package org.anjiao.exchange.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.anjiao.exchange.Document;
import org.anjiao.exchange.HandDraft;
import org.anjiao.exchange.NewDocument;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.Page;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.store.Transactions;
import org.anjiao.supervisee.SuperviseeDirectory;

/** Documents that a step of a case would issue, written by hand: one person drafts with a reason, another signs or refuses. */
final class HandDrafts {
    static final String RECORD_TYPE = "document-draft";

    private final ExchangeStore store;
    private final Transactions transactions;
    private final Issuing issuing;
    private final Issuers issuers;
    private final DocumentViews views;
    private final SuperviseeDirectory directory;
    private final AccessControl access;
    private final AuditLog audit;
    private final IdGenerator ids;
    private final Clock clock;

    HandDrafts(
            ExchangeStore store,
            Transactions transactions,
            Issuing issuing,
            Issuers issuers,
            DocumentViews views,
            SuperviseeDirectory directory,
            AccessControl access,
            AuditLog audit,
            IdGenerator ids,
            Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.issuing = issuing;
        this.issuers = issuers;
        this.views = views;
        this.directory = directory;
        this.access = access;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a draft becomes when it is signed. */
    interface Issuing {
        /** Refuses what the caller could not issue by hand. */
        void check(Caller caller, NewDocument document);

        /** Issues it for the unit that has drafted it. */
        Document issue(Caller caller, NewDocument document, String unitId);
    }

    HandDraft draft(Caller caller, NewDocument document, String reason) {
        issuing.check(caller, document);
        DocumentService.required("reason", reason, DocumentService.MAX_NOTE);
        return transactions.required(() -> {
            HandDraftEntity draft = new HandDraftEntity(ids.next(), document, reason.strip(), caller, clock.instant());
            store.add(draft);
            record(caller, "DOCUMENT_DRAFT", draft, reason.strip());
            return views.of(draft);
        });
    }

    Document sign(Caller caller, String draftId) {
        return transactions.required(() -> {
            HandDraftEntity draft = signable(caller, draftId);
            Document issued = issuing.issue(caller, draft.document(), draft.unitId());
            draft.signed(issued.id(), caller, clock.instant());
            store.update(draft);
            return issued;
        });
    }

    HandDraft refuse(Caller caller, String draftId, String why) {
        DocumentService.required("reason", why, DocumentService.MAX_NOTE);
        return transactions.required(() -> {
            HandDraftEntity draft = signable(caller, draftId);
            draft.refused(why.strip(), caller, clock.instant());
            store.update(draft);
            record(caller, "DOCUMENT_DRAFT_REFUSED", draft, why.strip());
            return views.of(draft);
        });
    }

    private HandDraftEntity signable(Caller caller, String draftId) {
        HandDraftEntity draft = store.draft(draftId).orElseThrow(() -> CommonProblem.notFound(draftId));
        access.require(caller, Permission.CASE_SIGN, draft.unitId());
        directory.requireKnown(caller, draft.document().superviseeId());
        draft.requireSignableBy(caller);
        return draft;
    }

    List<HandDraft> open(Caller caller) {
        return store.drafts(readable(caller), directory.hidden(caller)).stream()
                .map(views::of)
                .toList();
    }

    Page<HandDraft> closed(Caller caller, String cursor, int limit) {
        int size = Page.limit(limit);
        return Page.of(
                        store.closedDrafts(readable(caller), directory.hidden(caller), cursor, size + 1),
                        size,
                        HandDraftEntity::id)
                .map(views::of);
    }

    private List<String> readable(Caller caller) {
        return issuers.within(access.scope(caller, Permission.DOCUMENT_READ, null));
    }

    private void record(Caller caller, String action, HandDraftEntity draft, String reason) {
        Map<String, String> details = Map.of("code", draft.document().code(), "reason", reason);
        audit.record(caller, new AuditRecord(action, RECORD_TYPE, draft.id(), draft.unitId(), null, details));
    }
}
