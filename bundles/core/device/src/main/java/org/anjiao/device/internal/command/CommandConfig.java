package org.anjiao.device.internal.command;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Limits of the queue of commands, {@code etc/org.anjiao.device.commands.cfg}. */
@ObjectClassDefinition(name = "Anjiao device commands")
public @interface CommandConfig {
    /** The configuration's identifier. */
    String PID = "org.anjiao.device.commands";

    @AttributeDefinition(description = "Hours for which a command is valid when nothing else was asked")
    int validityHours() default 24;

    @AttributeDefinition(description = "Longest validity in hours that may be asked for")
    int longestValidityHours() default 168;

    @AttributeDefinition(description = "Commands of one device that may be without an answer at a time")
    int inFlight() default 4;

    @AttributeDefinition(description = "Open commands of one device at most")
    int waiting() default 50;

    @AttributeDefinition(
            description = "Seconds after which a command without an answer is sent again over the same session")
    int repeatSeconds() default 120;
}
