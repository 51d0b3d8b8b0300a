package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.detention.DetentionBook;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.exit.CaseEnd;
import org.anjiao.supervisee.internal.measure.Conditions;
import org.anjiao.supervisee.internal.measure.MeasureBook;
import org.anjiao.supervisee.internal.measure.MeasureDocuments;
import org.anjiao.supervisee.internal.measure.ObjectionClock;
import org.anjiao.supervisee.internal.measure.ProceedingBook;
import org.anjiao.supervisee.internal.measure.ProceedingClock;
import org.anjiao.supervisee.internal.measure.RecommitBook;
import org.anjiao.supervisee.internal.reply.ReplyTaker;
import org.anjiao.supervisee.measure.Measures;
import org.anjiao.supervisee.measure.Proceedings;
import org.anjiao.supervisee.measure.RecommitCases;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the measures into the container, with their proceedings, the cases of the law's conditions and their clocks. */
@Component(service = Measures.class)
public final class MeasuresComponent extends MeasureBook {
    @Activate
    public MeasuresComponent(@Reference Desk desk, @Reference Outlets outlets) {
        super(desk, new Conditions(desk), new ProceedingClock(desk), new MeasureDocuments(desk, outlets.documents()));
    }

    /** The proposals before other organs, and the way back of their answers. */
    @Component(service = {Proceedings.class, ReplyTaker.class})
    public static final class Answers extends ProceedingBook {
        @Activate
        public Answers(@Reference Desk desk, @Reference Outlets outlets, @Reference CaseEnd end) {
            super(
                    desk,
                    new ProceedingClock(desk),
                    new MeasureDocuments(desk, outlets.documents()),
                    end,
                    new DetentionBook(desk));
        }
    }

    /** The cases that conditions of the law open. */
    @Component(service = RecommitCases.class)
    public static final class Cases extends RecommitBook {
        @Activate
        public Cases(@Reference Desk desk) {
            super(desk, new Conditions(desk));
        }
    }

    /** The limits for answers. */
    @Component(service = DueHandler.class)
    public static final class ReplyClock extends ProceedingClock {
        @Activate
        public ReplyClock(@Reference Desk desk) {
            super(desk);
        }
    }

    /** The limit of absences. */
    @Component(service = DueHandler.class)
    public static final class AbsenceLimit extends Conditions {
        @Activate
        public AbsenceLimit(@Reference Desk desk) {
            super(desk);
        }
    }

    /** The time to object. */
    @Component(service = DueHandler.class)
    public static final class Objections extends ObjectionClock {
        @Activate
        public Objections(@Reference Desk desk, @Reference Outlets outlets) {
            super(desk, new MeasureDocuments(desk, outlets.documents()));
        }
    }
}
