package org.anjiao.exchange.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.anjiao.exchange.ServedDocument;
import org.anjiao.exchange.ServedDocuments;
import org.anjiao.exchange.internal.ExchangeStore.Row;
import org.anjiao.organization.Axis;
import org.anjiao.organization.Organization;
import org.anjiao.organization.OrganizationTree;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.SuperviseeDirectory;

/** Shows the procuratorate what goes to it. */
class ServedDocumentService implements ServedDocuments {
    private final ExchangeStore store;
    private final Organization organization;
    private final SuperviseeDirectory directory;
    private final AccessControl access;
    private final AuditLog audit;
    private final Clock clock;

    ServedDocumentService(
            ExchangeStore store,
            Organization organization,
            SuperviseeDirectory directory,
            AccessControl access,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.organization = organization;
        this.directory = directory;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Page<ServedDocument> list(Caller caller, String unitId, String cursor, int limit) {
        String scope = access.scope(caller, Permission.SERVED_COPY_READ, unitId);
        OrganizationTree tree = organization.tree(Axis.REPORTING, clock.instant());
        List<String> units = tree.root().key().equals(scope) ? null : tree.unitsBelow(scope);
        int size = Page.limit(limit);
        List<ServedDocument> found = store.to(Agency.PROCURATORATE.code(), units, cursor, size + 1).stream()
                .map(row -> view(row, null))
                .toList();
        return Page.of(found, size, ServedDocument::id);
    }

    @Override
    public ServedDocument find(Caller caller, String id) {
        Row row = store.to(Agency.PROCURATORATE.code(), id).orElseThrow(() -> CommonProblem.notFound(id));
        access.require(caller, Permission.SERVED_COPY_READ, row.document().unitId());
        audit.record(
                caller,
                AuditRecord.of(
                        "SERVED_COPY_READ",
                        DocumentService.RECORD_TYPE,
                        id,
                        row.document().unitId()));
        return view(row, row.document().body());
    }

    private ServedDocument view(Row row, String body) {
        DocumentEntity document = row.document();
        return new ServedDocument(
                document.id(),
                document.number(),
                document.code(),
                document.unitId(),
                document.superviseeId(),
                DocumentViews.label(directory, document.superviseeId()),
                document.title(),
                body,
                Instant.ofEpochMilli(document.issuedAt()),
                row.message().isCopy(),
                row.message().state());
    }
}
