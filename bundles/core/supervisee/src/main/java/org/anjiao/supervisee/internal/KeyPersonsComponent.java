package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.keyperson.KeyBook;
import org.anjiao.supervisee.internal.keyperson.KeyClock;
import org.anjiao.supervisee.keyperson.KeyPersons;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the key persons into the container. */
@Component(service = KeyPersons.class)
public final class KeyPersonsComponent extends KeyBook {
    @Activate
    public KeyPersonsComponent(@Reference Desk desk, @Reference Outlets outlets) {
        super(desk, new KeyClock(desk, outlets.hazards()));
    }

    /** The clock's part, for the watch over time limits. */
    @Component(service = DueHandler.class)
    public static final class Clock extends KeyClock {
        @Activate
        public Clock(@Reference Desk desk, @Reference Outlets outlets) {
            super(desk, outlets.hazards());
        }
    }
}
