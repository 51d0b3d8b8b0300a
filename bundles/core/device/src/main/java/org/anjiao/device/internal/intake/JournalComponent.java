package org.anjiao.device.internal.intake;

import javax.sql.DataSource;
import org.anjiao.device.PositionJournal;
import org.anjiao.platform.store.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the journal's reading side into the container. */
@Component(service = {PositionJournal.class, JournalReader.class})
public final class JournalComponent extends JournalReader {
    @Activate
    public JournalComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource database,
            @Reference(target = "(domain=device)") SchemaReady schema) {
        super(database);
    }
}
