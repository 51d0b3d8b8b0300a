package org.anjiao.exchange.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anjiao.exchange.Document;
import org.anjiao.exchange.DocumentQuery;
import org.anjiao.exchange.Documents;
import org.anjiao.exchange.HandDraft;
import org.anjiao.exchange.NewDocument;
import org.anjiao.exchange.internal.ExchangeStore.Row;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.store.Transactions;
import org.anjiao.supervisee.Supervisee;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeLabel;
import org.anjiao.supervisee.Supervisees;
import org.anjiao.supervisee.spi.CaseDocument;
import org.anjiao.supervisee.spi.CaseDocuments;

/** Issues documents and follows them. */
class DocumentService implements Documents, CaseDocuments {
    static final String RECORD_TYPE = "document";
    private static final Pattern AGENCY = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final int MAX_TITLE = 200;
    private static final int MAX_BODY = 20_000;
    static final int MAX_NOTE = 1000;

    private final ExchangeStore store;
    private final Transactions transactions;
    private final Catalogue catalogue;
    private final DocumentViews views;
    private final Issuers issuers;
    private final HandDrafts handDrafts;
    private final Runnable wakeDispatcher;
    private final Organization organization;
    private final Supervisees supervisees;
    private final SuperviseeDirectory directory;
    private final AccessControl access;
    private final AuditLog audit;
    private final IdGenerator ids;
    private final Clock clock;

    DocumentService(
            ExchangeStore store,
            Transactions transactions,
            Catalogue catalogue,
            Routes routes,
            Runnable wakeDispatcher,
            Organization organization,
            Supervisees supervisees,
            SuperviseeDirectory directory,
            AccessControl access,
            AuditLog audit,
            IdGenerator ids,
            Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.catalogue = catalogue;
        views = new DocumentViews(routes, directory, clock);
        this.wakeDispatcher = wakeDispatcher;
        this.organization = organization;
        this.supervisees = supervisees;
        this.directory = directory;
        this.access = access;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        issuers = new Issuers(organization, clock);
        handDrafts =
                new HandDrafts(store, transactions, new Signed(), issuers, views, directory, access, audit, ids, clock);
    }

    @Override
    public Document issue(Caller caller, NewDocument document) {
        ByHand checked = checked(caller, document);
        Catalogue.CaseStep step = checked.kind().step();
        if (step != null) {
            throw new ProblemException(
                    ExchangeProblem.DOCUMENT_OF_CASE_STEP,
                    "code",
                    checked.kind().title(),
                    step.zh(),
                    step.en());
        }
        return issued(caller, document, checked);
    }

    @Override
    public HandDraft draft(Caller caller, NewDocument document, String reason) {
        return handDrafts.draft(caller, document, reason);
    }

    @Override
    public Document sign(Caller caller, String draftId) {
        return handDrafts.sign(caller, draftId);
    }

    @Override
    public HandDraft refuse(Caller caller, String draftId, String why) {
        return handDrafts.refuse(caller, draftId, why);
    }

    @Override
    public List<HandDraft> drafts(Caller caller) {
        return handDrafts.open(caller);
    }

    @Override
    public Page<HandDraft> closedDrafts(Caller caller, String cursor, int limit) {
        return handDrafts.closed(caller, cursor, limit);
    }

    /** What a draft is examined by, and becomes. */
    private final class Signed implements HandDrafts.Issuing {
        @Override
        public void check(Caller caller, NewDocument document) {
            checked(caller, document);
        }

        @Override
        public Document issue(Caller caller, NewDocument document, String unitId) {
            Supervisee subject = subject(caller, document);
            Unit unit = organization.unit(unitId, clock.instant());
            return issued(caller, document, new ByHand(kind(document.code()), unit, subject));
        }
    }

    /** What is issued by hand, examined: its kind, the unit that issues it and the person it concerns. */
    private record ByHand(Catalogue.Kind kind, Unit unit, Supervisee subject) {}

    private ByHand checked(Caller caller, NewDocument document) {
        access.require(caller, Permission.DOCUMENT_ISSUE, caller.unitId());
        check(document);
        Catalogue.Kind kind = kind(document.code());
        Unit unit = organization.unit(caller.unitId(), clock.instant());
        if (!kind.issuers().contains(unit.type())) {
            throw new ProblemException(ExchangeProblem.DOCUMENT_ISSUER_LEVEL, null, kind.title());
        }
        Supervisee subject = subject(caller, document);
        access.require(caller, Permission.DOCUMENT_ISSUE, subject.unitId());
        if (!kind.categories().contains(subject.category())) {
            throw new ProblemException(
                    ExchangeProblem.DOCUMENT_SUBJECT_CATEGORY,
                    "superviseeId",
                    kind.title(),
                    subject.category().zh());
        }
        return new ByHand(kind, unit, subject);
    }

    /** A minor's file is not looked at without a purpose: here it is the document. */
    private Supervisee subject(Caller caller, NewDocument document) {
        return supervisees.find(caller, document.superviseeId(), "制发文书 " + document.code());
    }

    private Document issued(Caller caller, NewDocument document, ByHand checked) {
        return transactions.required(() -> {
            Instant now = clock.instant();
            DocumentEntity issued =
                    entity(caller, document, checked.unit(), checked.subject().number(), now);
            List<MessageEntity> messages = List.of(message(issued, document.agency(), false, now));
            enter(caller, issued, messages);
            return views.of(new Row(issued, messages.get(0)), List.of(), List.of());
        });
    }

    /** Who may issue it was settled by the step of the case: its level may be another than for documents by hand. */
    @Override
    public Issued issue(Caller caller, CaseDocument document) {
        String title = Objects.requireNonNullElse(
                document.title(), kind(document.code()).title());
        required("title", title, MAX_TITLE);
        required("body", document.body(), MAX_BODY);
        return transactions.required(() -> {
            Instant now = clock.instant();
            DocumentEntity issued = entity(
                    caller,
                    new NewDocument(
                            document.code(), document.addressee(), document.superviseeId(), title, document.body()),
                    organization.unit(document.unitId(), now),
                    subjectNumber(document.superviseeId()),
                    now);
            issued.broughtAboutBy(document.recordType(), document.recordId());
            List<MessageEntity> messages = new ArrayList<>();
            if (document.addressee() != null) {
                messages.add(message(issued, document.addressee(), false, now));
            }
            document.copies().forEach(agency -> messages.add(message(issued, agency, true, now)));
            enter(caller, issued, messages);
            return new Issued(issued.id(), issued.number());
        });
    }

    /** Empty for a document on somebody who has no file, as in an investigation-assessment. */
    private String subjectNumber(String superviseeId) {
        if (superviseeId == null) {
            return "";
        }
        return directory
                .label(superviseeId)
                .map(SuperviseeLabel::number)
                .orElseThrow(() -> CommonProblem.notFound(superviseeId));
    }

    private Catalogue.Kind kind(String code) {
        return catalogue
                .find(code)
                .orElseThrow(() -> new ProblemException(ExchangeProblem.DOCUMENT_CODE_UNKNOWN, "code", code));
    }

    private static void check(NewDocument document) {
        required("code", document.code(), 10);
        required("agency", document.agency(), 40);
        required("superviseeId", document.superviseeId(), 36);
        required("title", document.title(), MAX_TITLE);
        required("body", document.body(), MAX_BODY);
        if (!AGENCY.matcher(document.agency()).matches()) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "agency", "agency", AGENCY.pattern());
        }
    }

    static void required(String field, String value, int maxLength) {
        if (value == null || value.isBlank()) {
            throw CommonProblem.required(field);
        }
        if (value.length() > maxLength) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, field, field, "≤ " + maxLength);
        }
    }

    private DocumentEntity entity(Caller caller, NewDocument document, Unit unit, String subject, Instant now) {
        String number = number(unit, document.code(), now);
        return new DocumentEntity(
                ids.next(),
                number,
                document.code(),
                unit.id(),
                document.superviseeId(),
                document.title().strip(),
                document.body().strip(),
                DocumentDigest.of(number, subject, document),
                now,
                caller.account());
    }

    private MessageEntity message(DocumentEntity issued, String agency, boolean copy, Instant now) {
        MessageEntity message = new MessageEntity(ids.next(), issued.id(), agency, copy);
        message.step(MessageStep.SIGN);
        message.queue(MessageStep.QUEUE, now);
        return message;
    }

    private void enter(Caller caller, DocumentEntity issued, List<MessageEntity> messages) {
        store.add(issued, messages);
        String agencies = messages.stream().map(MessageEntity::agency).collect(Collectors.joining(","));
        record(caller, "DOCUMENT_ISSUE", issued, Map.of("number", issued.number(), "agency", agencies));
        transactions.afterCommit(wakeDispatcher);
    }

    private String number(Unit unit, String code, Instant now) {
        int year = Shanghai.dayOf(now).getYear();
        String series = "%s-%s-%d".formatted(unit.code(), code.replace("-", ""), year);
        return String.format(Locale.ROOT, "%s-%04d", series, store.nextNumber(series));
    }

    @Override
    public Document find(Caller caller, String id) {
        Row row = readable(caller, id);
        List<AttemptEntity> attempts =
                row.message() == null ? List.of() : store.attempts(row.message().id());
        return views.of(row, attempts, store.copies(id));
    }

    @Override
    public Page<Document> list(Caller caller, DocumentQuery query) {
        String unit = access.scope(caller, Permission.DOCUMENT_READ, query.unitId());
        int limit = Page.limit(query.limit());
        LocalDate overdueOn = query.overdue() ? Shanghai.dayOf(clock.instant()) : null;
        List<Document> fetched = store
                .list(
                        issuers.within(unit),
                        directory.hidden(caller),
                        query.state(),
                        overdueOn,
                        query.cursor(),
                        limit + 1)
                .stream()
                .map(row -> views.of(row, List.of(), List.of()))
                .toList();
        return Page.of(fetched, limit, Document::id);
    }

    @Override
    public Document resend(Caller caller, String id) {
        return step(caller, id, "DOCUMENT_RESEND", Map.of(), row -> {
            List<MessageEntity> dead = Stream.concat(Stream.ofNullable(row.message()), store.copies(id).stream())
                    .filter(message -> MessageStep.RESEND.possibleAt(message.state()))
                    .toList();
            if (dead.isEmpty()) {
                throw impossible(row, "RESEND");
            }
            dead.forEach(message -> message.queue(MessageStep.RESEND, clock.instant()));
            dead.forEach(store::update);
            transactions.afterCommit(wakeDispatcher);
        });
    }

    @Override
    public Document deliverByHand(Caller caller, String id, String note) {
        required("note", note, MAX_NOTE);
        return step(caller, id, "DOCUMENT_DELIVER_BY_HAND", Map.of("note", note.strip()), row -> {
            if (row.message() == null) {
                throw impossible(row, "DELIVER_BY_HAND");
            }
            row.message().deliveredByHand(note.strip());
            store.update(row.message());
        });
    }

    @Override
    public Document answeredOnPaper(Caller caller, String id, String note) {
        required("note", note, MAX_NOTE);
        return step(caller, id, "DOCUMENT_ANSWERED_ON_PAPER", Map.of("note", note.strip()), row -> {
            if (row.document().recordType() != null) {
                throw new ProblemException(
                        ExchangeProblem.DOCUMENT_ANSWER_OF_CASE,
                        null,
                        row.document().number());
            }
            if (row.message() == null) {
                throw impossible(row, "ANSWER");
            }
            row.message().answered(clock.instant(), note.strip());
            store.update(row.message());
        });
    }

    @Override
    public void settled(Caller caller, String documentId, String reason) {
        transactions.run(() -> store.ofDocument(documentId)
                .filter(row -> row.message() != null && !row.message().isSettled())
                .ifPresent(row -> {
                    row.message().settled(clock.instant());
                    store.update(row.message());
                    record(caller, "DOCUMENT_SETTLED", row.document(), Map.of("reason", reason));
                }));
    }

    private static ProblemException impossible(Row row, String step) {
        Object state = row.message() == null ? "-" : row.message().state();
        return new ProblemException(ExchangeProblem.MESSAGE_STATE, "state", state, step);
    }

    private Document step(Caller caller, String id, String action, Map<String, String> details, Consumer<Row> change) {
        return transactions.required(() -> {
            Row row = readable(caller, id);
            access.require(caller, Permission.DOCUMENT_ISSUE, row.document().unitId());
            change.accept(row);
            record(caller, action, row.document(), details);
            return find(caller, id);
        });
    }

    private Row readable(Caller caller, String id) {
        Row row = store.ofDocument(id).orElseThrow(() -> CommonProblem.notFound(id));
        // The file goes with the person: whoever keeps it now reads what others have issued.
        if (!directory.keeps(
                access, caller, Permission.DOCUMENT_READ, row.document().superviseeId())) {
            access.require(caller, Permission.DOCUMENT_READ, row.document().unitId());
        }
        directory.requireKnown(caller, row.document().superviseeId());
        return row;
    }

    private void record(Caller caller, String action, DocumentEntity document, Map<String, String> details) {
        audit.record(caller, new AuditRecord(action, RECORD_TYPE, document.id(), document.unitId(), null, details));
    }
}
