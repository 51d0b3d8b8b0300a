package org.anjiao.platform.internal.clock;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code org.anjiao.clock}. Without it the server runs on the system's clock. */
@ObjectClassDefinition(name = "Anjiao clock")
public @interface ClockConfig {
    @AttributeDefinition(
            description = "ISO 8601 with offset, for example 2019-03-31T09:00:00+08:00: at the first start the clock"
                    + " stands there and runs on; empty: the system's clock")
    String demonstrationStart() default "";

    @AttributeDefinition(description = "whether the clock may be moved forward while the server runs (tests only)")
    boolean settable() default false;

    @AttributeDefinition(
            description = "folder of the file that keeps the clock's offset over restarts;"
                    + " empty: the folder anjiao in the container's data folder")
    String stateDirectory() default "";
}
