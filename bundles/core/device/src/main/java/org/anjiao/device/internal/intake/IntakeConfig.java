package org.anjiao.device.internal.intake;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Limits of the intake, {@code etc/org.anjiao.device.intake.cfg}. */
@ObjectClassDefinition(name = "Anjiao device intake")
public @interface IntakeConfig {
    /** The configuration's identifier. */
    String PID = "org.anjiao.device.intake";

    @AttributeDefinition(description = "Frames waiting at most; beyond it the gateways stop reading")
    int capacity_frames() default 20_000;

    @AttributeDefinition(description = "Frames in one transaction at most")
    int batch_frames() default 2_000;

    @AttributeDefinition(description = "How long the first frame of a small batch waits for others")
    long gather_millis() default 4;

    @AttributeDefinition(description = "First pause after the database failed; doubled each time")
    long retry_millis() default 100;

    @AttributeDefinition(description = "Longest pause while the database is away")
    long longest_retry_millis() default 5_000;

    @AttributeDefinition(description = "How far a device's clock may be ahead before its observations are shut away")
    long clock_tolerance_seconds() default 600;
}
