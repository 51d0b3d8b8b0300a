package org.anjiao.platform.internal.once;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code org.anjiao.once}. */
@ObjectClassDefinition(name = "Anjiao first answers")
public @interface FirstAnswersConfig {
    @AttributeDefinition(description = "how long an Idempotency-Key and its answer are kept, hours")
    int keptHours() default 24;
}
