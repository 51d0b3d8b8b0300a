package org.anjiao.supervisee.internal.positioning;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** That a person wears a device for positioning; there as long as it is worn. */
@Entity
@Table(name = "sup_em_device")
public class EmDeviceEntity {
    @Id
    @Column(name = "supervisee_id")
    private String superviseeId;

    private long since;

    protected EmDeviceEntity() {}

    EmDeviceEntity(String superviseeId, Instant since) {
        this.superviseeId = superviseeId;
        this.since = since.toEpochMilli();
    }
}
