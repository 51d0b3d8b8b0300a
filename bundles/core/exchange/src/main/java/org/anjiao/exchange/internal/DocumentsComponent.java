package org.anjiao.exchange.internal;

import java.time.Clock;
import org.anjiao.exchange.Documents;
import org.anjiao.organization.Organization;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.store.Transactions;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.Supervisees;
import org.anjiao.supervisee.spi.CaseDocuments;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the issuing of documents into the container. */
@Component(service = {Documents.class, CaseDocuments.class})
public final class DocumentsComponent extends DocumentService {
    @Activate
    public DocumentsComponent(
            @Reference(target = "(osgi.unit.name=anjiao-exchange)") JpaTemplate jpa,
            @Reference Outbox outbox,
            @Reference Transactions transactions,
            @Reference Organization organization,
            @Reference Supervisees supervisees,
            @Reference SuperviseeDirectory directory,
            @Reference AccessControl access,
            @Reference AuditLog audit,
            @Reference IdGenerator ids,
            @Reference Clock clock) {
        super(
                new ExchangeStore(jpa),
                transactions,
                Catalogue.load(),
                outbox.routes(),
                outbox::wake,
                organization,
                supervisees,
                directory,
                access,
                audit,
                ids,
                clock);
    }
}
