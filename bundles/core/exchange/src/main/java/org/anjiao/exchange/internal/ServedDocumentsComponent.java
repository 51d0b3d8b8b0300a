package org.anjiao.exchange.internal;

import java.time.Clock;
import org.anjiao.exchange.ServedDocuments;
import org.anjiao.organization.Organization;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the procuratorate's reading into the container. */
@Component(service = ServedDocuments.class)
public final class ServedDocumentsComponent extends ServedDocumentService {
    @Activate
    public ServedDocumentsComponent(
            @Reference(target = "(osgi.unit.name=anjiao-exchange)") JpaTemplate jpa,
            @Reference(target = "(domain=exchange)") SchemaReady schema,
            @Reference Organization organization,
            @Reference SuperviseeDirectory directory,
            @Reference AccessControl access,
            @Reference AuditLog audit,
            @Reference Clock clock) {
        super(new ExchangeStore(jpa), organization, directory, access, audit, clock);
    }
}
