package org.anjiao.security.internal.export;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@value #PID}. */
@ObjectClassDefinition(name = "Anjiao: taking lists away / 导出审批")
public @interface ExportsConfig {
    String PID = "org.anjiao.exports";

    @AttributeDefinition(description = "Hours after the approval in which the file can be fetched")
    int openHours() default 24;

    @AttributeDefinition(description = "How often the file can be fetched in that time")
    int fetches() default 3;
}
