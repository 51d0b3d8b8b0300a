package org.anjiao.platform.internal.fact;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code org.anjiao.facts}. */
@ObjectClassDefinition(name = "Anjiao facts")
public @interface FactsConfig {
    @AttributeDefinition(description = "how long a reader of sums waits for commits under way, seconds")
    int settleLimitSeconds() default 15;
}
