package org.anjiao.demonstration;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code org.anjiao.demonstration}. */
@ObjectClassDefinition(name = "Anjiao: demonstration / 演示")
public @interface DemonstrationConfig {
    @AttributeDefinition(description = "How many synthetic supervisees to import")
    int supervisees() default 20_000;

    @AttributeDefinition(description = "Whether the campaign is played up to the handover")
    boolean history() default true;

    @AttributeDefinition(description = "How many of them wear a simulated wristband")
    int devices() default 200;

    @AttributeDefinition(description = "Seconds between two reports of a wristband")
    int reportSeconds() default 20;

    @AttributeDefinition(description = "Seconds after the start at which the first of the wearers who leave sets out")
    int leaveAfterSeconds() default 60;

    @AttributeDefinition(description = "Seconds that a wearer who leaves needs to get well out of the county")
    int leaveSeconds() default 300;

    @AttributeDefinition(description = "Host and port on which the gateway listens for JT/T 808 terminals")
    String gateway() default "127.0.0.1:7808";

    @AttributeDefinition(description = "Address of this server's web interfaces")
    String serverUrl() default "http://127.0.0.1:8181";

    @AttributeDefinition(description = "Moment at which the played history ends and the demonstration is handed over")
    String handover() default "2019-03-31T09:00:00+08:00";
}
