package org.anjiao.monitoring.internal;

import javax.sql.DataSource;
import org.anjiao.device.JournalConsumer;
import org.anjiao.platform.store.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the journal how far the evaluator has come, whether it runs or not. */
@Component(service = JournalConsumer.class)
public final class CursorComponent extends EvaluatorCursor {
    @Activate
    public CursorComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource database,
            @Reference(target = "(domain=monitoring)") SchemaReady schema) {
        super(database);
    }
}
