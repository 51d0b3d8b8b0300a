package org.anjiao.supervisee.internal;

import org.anjiao.platform.audit.AuditTrail;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.PersonalFields;
import org.anjiao.supervisee.internal.rights.DisclosureBook;
import org.anjiao.supervisee.rights.Disclosures;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the sheets of what is held into the container. */
@Component(service = Disclosures.class)
public final class DisclosuresComponent extends DisclosureBook {
    @Activate
    public DisclosuresComponent(@Reference Desk desk, @Reference PersonalFields fields, @Reference AuditTrail trail) {
        super(desk, fields, trail);
    }
}
