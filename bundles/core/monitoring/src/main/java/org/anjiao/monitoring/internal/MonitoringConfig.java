package org.anjiao.monitoring.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How positions are judged, {@code etc/org.anjiao.monitoring.cfg}. Limits of policy packs in force go before these. */
@ObjectClassDefinition(name = "Anjiao monitoring")
public @interface MonitoringConfig {
    /** The configuration's identifier. */
    String PID = "org.anjiao.monitoring";

    @AttributeDefinition(description = "Time outside the zone before an alert, where no policy pack says")
    int dwell_seconds() default 120;

    @AttributeDefinition(description = "Time for acknowledging an alert, where no policy pack says")
    int acknowledge_minutes() default 10;

    @AttributeDefinition(description = "Time that the county then has before the city is called on, as above")
    int county_acknowledge_minutes() default 30;

    @AttributeDefinition(
            description =
                    "Time that a device's own report of a crossing and the server's finding may lie apart, as above")
    int area_report_fold_minutes() default 10;

    @AttributeDefinition(description = "A report that took longer to arrive alarms nobody")
    int live_within_seconds() default 600;

    @AttributeDefinition(description = "Radius of uncertainty for devices that do not say")
    double assumed_accuracy_metres() default 15;

    @AttributeDefinition(description = "How far inside the border somebody counts as back")
    double return_margin_metres() default 50;

    @AttributeDefinition(description = "For how long")
    int return_dwell_seconds() default 60;

    @AttributeDefinition(
            description = "Positioning checks that an office owes a month for a hundred persons under an order")
    int check_percent_per_month() default 20;

    @AttributeDefinition(description = "Time without a position that a track shows as a gap")
    int track_gap_minutes() default 10;

    @AttributeDefinition(description = "How far positions lie apart where a track shows a stop")
    double stop_metres() default 100;

    @AttributeDefinition(description = "For how long at least")
    int stop_minutes() default 10;

    @AttributeDefinition(
            description = "Time for which one audit entry stands for all looks of a viewer at a person's live position")
    int live_record_minutes() default 15;

    @AttributeDefinition(description = "How often open maps are told that a device has moved, at most")
    int position_event_seconds() default 5;

    @AttributeDefinition(description = "How long the evaluator waits for the intake before it looks by itself")
    long idle_millis() default 1000;
}
