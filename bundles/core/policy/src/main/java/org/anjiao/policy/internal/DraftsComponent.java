package org.anjiao.policy.internal;

import java.time.Clock;
import org.anjiao.organization.Organization;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.policy.editing.PolicyEditing;
import org.anjiao.policy.internal.editing.DraftBook;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the changes of packs into the container. */
@Component(service = PolicyEditing.class)
public final class DraftsComponent extends DraftBook {
    @Activate
    public DraftsComponent(
            @Reference(target = "(osgi.unit.name=anjiao-policy)") JpaTemplate jpa,
            @Reference Shelf shelf,
            @Reference Organization organization,
            @Reference AccessControl access,
            @Reference AuditLog audit,
            @Reference IdGenerator ids,
            @Reference Clock clock) {
        super(new Around(jpa, organization, access, audit, ids, clock), shelf);
    }
}
