package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.guarantor.Guarantors;
import org.anjiao.supervisee.internal.crypto.SealedTexts;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.guarantor.GuarantorBook;
import org.anjiao.supervisee.internal.guarantor.GuarantorClock;
import org.anjiao.supervisee.internal.measure.Conditions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the guarantors into the container. */
@Component(service = Guarantors.class)
public final class GuarantorsComponent extends GuarantorBook {
    @Activate
    public GuarantorsComponent(@Reference Desk desk, @Reference SealedTexts sealing) {
        super(desk, sealing);
    }

    /** The clock's part, for the watch over time limits. */
    @Component(service = DueHandler.class)
    public static final class Clock extends GuarantorClock {
        @Activate
        public Clock(@Reference Desk desk) {
            super(desk, new Conditions(desk));
        }
    }
}
