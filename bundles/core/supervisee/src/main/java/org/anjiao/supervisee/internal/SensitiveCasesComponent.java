package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.sensitive.SensitiveBook;
import org.anjiao.supervisee.sensitive.SensitiveCases;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the sensitive cases into the container. */
@Component(service = SensitiveCases.class)
public final class SensitiveCasesComponent extends SensitiveBook {
    @Activate
    public SensitiveCasesComponent(@Reference Desk desk) {
        super(desk);
    }
}
