package org.anjiao.security.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@value #PID}. */
@ObjectClassDefinition(name = "Anjiao: signing in / 登录")
public @interface SecurityConfig {
    String PID = "org.anjiao.security";

    @AttributeDefinition(description = "Minutes without a request after which a session ends")
    int sessionIdleMinutes() default 60;

    @AttributeDefinition(description = "Hours after which a session ends even if it is used")
    int sessionLifetimeHours() default 12;

    @AttributeDefinition(description = "Wrong passwords in a row after which an account is locked")
    int failuresBeforeLock() default 5;

    @AttributeDefinition(description = "Minutes for which it stays locked")
    int lockMinutes() default 15;

    @AttributeDefinition(description = "Cost of hashing new passwords, iterations of PBKDF2")
    int passwordIterations() default 210_000;

    @AttributeDefinition(
            description = "File that receives the first administrator's random password, relative to the data folder")
    String firstPasswordFile() default "first-administrator";
}
