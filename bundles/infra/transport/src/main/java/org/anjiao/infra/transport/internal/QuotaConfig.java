package org.anjiao.infra.transport.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The part of a port's configuration that says how much strangers and devices may use; the same for TCP, HTTP and UDP. */
@ObjectClassDefinition(name = "Anjiao device port: quotas")
public @interface QuotaConfig {
    @AttributeDefinition(description = "Connections at once from one address whose terminals are not yet identified")
    int strangerConnections() default 2_000;

    @AttributeDefinition(description = "The same from all addresses together")
    int allStrangersConnections() default 20_000;

    @AttributeDefinition(description = "Frames of unidentified terminals of one address that are kept in an hour")
    int strangerFramesPerHour() default 200;

    @AttributeDefinition(description = "Bytes of them")
    long strangerBytesPerHour() default 1_048_576;

    @AttributeDefinition(description = "Frames of unidentified terminals of one address that are kept in a day")
    int strangerFramesPerDay() default 1_000;

    @AttributeDefinition(description = "Bytes of them")
    long strangerBytesPerDay() default 4_194_304;

    @AttributeDefinition(description = "Frames of all unidentified terminals that are kept in a day")
    int allStrangersFramesPerDay() default 20_000;

    @AttributeDefinition(description = "Bytes of them")
    long allStrangersBytesPerDay() default 67_108_864;

    @AttributeDefinition(description = "Undecodable frames of one identified device that are kept in a day")
    int deviceBadFramesPerDay() default 10_000;

    @AttributeDefinition(description = "Bytes of them")
    long deviceBadBytesPerDay() default 16_777_216;

    @AttributeDefinition(description = "Frames a second of one device; it may send those of a minute at once")
    int deviceFramesPerSecond() default 100;

    @AttributeDefinition(
            description = "Frames of the port that may wait to be stored; the intake holds 20000 of all ports")
    int portUncommittedFrames() default 10_000;
}
