package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.internal.crypto.SealedTexts;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.measure.Conditions;
import org.anjiao.supervisee.internal.medical.MedicalBook;
import org.anjiao.supervisee.internal.medical.MedicalClock;
import org.anjiao.supervisee.internal.rhythm.Rhythms;
import org.anjiao.supervisee.medical.MedicalReviews;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the medical reviews into the container. */
@Component(service = MedicalReviews.class)
public final class MedicalReviewsComponent extends MedicalBook {
    @Activate
    public MedicalReviewsComponent(
            @Reference Desk desk,
            @Reference Rhythms rhythms,
            @Reference SealedTexts sealing,
            @Reference Outlets outlets) {
        super(desk, rhythms, sealing, outlets.documents(), new Conditions(desk));
    }

    /** The clock's part, for the watch over time limits. */
    @Component(service = DueHandler.class)
    public static final class Clock extends MedicalClock {
        @Activate
        public Clock(@Reference Desk desk, @Reference Outlets outlets) {
            super(desk, outlets.hazards());
        }
    }
}
