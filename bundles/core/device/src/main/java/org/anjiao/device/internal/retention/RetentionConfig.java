package org.anjiao.device.internal.retention;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * When devices' reports, and what other domains let go, are deleted, {@code etc/org.anjiao.device.retention.cfg}. Periods of policy packs in force go
 * before these.
 */
@ObjectClassDefinition(name = "Anjiao device retention")
public @interface RetentionConfig {
    /** The configuration's identifier. */
    String PID = "org.anjiao.device.retention";

    @AttributeDefinition(description = "Frames as they arrived, where no policy pack says; 0 for ever")
    int raw_journal_months() default 6;

    @AttributeDefinition(description = "Positions and events, as above")
    int track_months() default 24;

    @AttributeDefinition(description = "Reports of devices that verify only, as above")
    int verification_months() default 24;

    @AttributeDefinition(description = "Requests for lists as files, with their approvals, as above")
    int export_months() default 36;

    @AttributeDefinition(
            description = "Rows in one transaction; Derby locks the whole table, and so the intake, from 5000 on")
    int batch_rows() default 2_000;

    @AttributeDefinition(description = "Transactions for one table in one run at most")
    int batches() default 500;

    @AttributeDefinition(description = "Time from one run to the next")
    long interval_minutes() default 60;
}
