package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.internal.crypto.SealedTexts;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.minor.GuardianBook;
import org.anjiao.supervisee.internal.minor.SchoolContactBook;
import org.anjiao.supervisee.minor.Guardians;
import org.anjiao.supervisee.minor.SchoolContacts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts what is kept of minors into the container. */
public final class MinorComponents {
    private MinorComponents() {}

    /** The guardians. */
    @Component(service = Guardians.class)
    public static final class Guardianship extends GuardianBook {
        @Activate
        public Guardianship(@Reference Desk desk, @Reference SealedTexts sealing) {
            super(desk, sealing);
        }
    }

    /** The contacts with schools. */
    @Component(service = SchoolContacts.class)
    public static final class Schools extends SchoolContactBook {
        @Activate
        public Schools(@Reference Desk desk) {
            super(desk);
        }
    }
}
