package org.anjiao.device.internal.health;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Health of devices, {@code etc/org.anjiao.device.health.cfg}. Limits hold where no policy pack in force has the rule. */
@ObjectClassDefinition(name = "Anjiao device health")
public @interface HealthConfig {
    /** The configuration's identifier. */
    String PID = "org.anjiao.device.health";

    @AttributeDefinition(description = "How often what devices told last is written")
    int contact_seconds() default 10;

    @AttributeDefinition(
            description = "How far a device's clock may be ahead before its observations count for nothing")
    long clock_tolerance_seconds() default 600;

    @AttributeDefinition(description = "For how long an issued device may be silent")
    int silence_minutes() default 60;

    @AttributeDefinition(description = "How old the last position of a device that is heard may be")
    int fix_age_minutes() default 60;

    @AttributeDefinition(description = "Charge at or below which a battery is low")
    int low_battery_percent() default 15;
}
