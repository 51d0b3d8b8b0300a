package org.anjiao.monitoring.internal;

import java.time.Clock;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.live.LiveEvents;
import org.anjiao.platform.live.LiveEvents.LiveEvent;
import org.anjiao.platform.store.Transactions;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeLabel;
import org.anjiao.supervisee.spi.CaseAlert;
import org.anjiao.supervisee.spi.CaseAlerts;

/** Raises alerts that follow from cases: they need no device and no order, and wait for officers like the others. */
class CaseAlertDesk implements CaseAlerts {
    private final CaseAlertStore store;
    private final SuperviseeDirectory supervisees;
    private final AckRule acknowledgement;
    private final Transactions transactions;
    private final LiveEvents live;
    private final IdGenerator ids;
    private final Clock clock;

    CaseAlertDesk(
            CaseAlertStore store,
            SuperviseeDirectory supervisees,
            AckRule acknowledgement,
            Transactions transactions,
            LiveEvents live,
            IdGenerator ids,
            Clock clock) {
        this.store = store;
        this.supervisees = supervisees;
        this.acknowledgement = acknowledgement;
        this.transactions = transactions;
        this.live = live;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void raise(CaseAlert alert) {
        transactions.run(() -> {
            if (!store.known(alert)) {
                enter(alert);
            }
        });
    }

    private void enter(CaseAlert alert) {
        String unitId = supervisees
                .label(alert.superviseeId())
                .map(SuperviseeLabel::unitId)
                .orElseThrow(() -> CommonProblem.notFound(alert.superviseeId()));
        String openKey = alert.superviseeId() + ' ' + alert.kind();
        String id =
                store.repeat(openKey, alert.happenedAt().toEpochMilli()).orElseGet(() -> open(alert, unitId, openKey));
        store.keep(alert, id);
        transactions.afterCommit(() -> {
            live.publish(new LiveEvent(AlertBook.ALERT, unitId, id));
            store.told(id, clock.millis());
        });
    }

    private String open(CaseAlert alert, String unitId, String openKey) {
        String id = ids.next();
        long now = clock.millis();
        store.open(id, unitId, openKey, alert, now, now + acknowledgement.millis(unitId, 1, now));
        return id;
    }
}
