package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.internal.crypto.SealedTexts;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.psychology.SupportBook;
import org.anjiao.supervisee.psychology.Supports;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts psychological support into the container. */
@Component(service = Supports.class)
public final class SupportsComponent extends SupportBook {
    @Activate
    public SupportsComponent(@Reference Desk desk, @Reference SealedTexts texts, @Reference Outlets outlets) {
        super(desk, texts, outlets.hazards());
    }
}
