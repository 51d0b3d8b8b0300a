package org.anjiao.plugin.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code org.anjiao.plugins}. */
@ObjectClassDefinition(name = "Anjiao plugins")
public @interface PluginConfig {
    @AttributeDefinition(
            description = "PEM file with the certificates of those whose plugins are installed;"
                    + " empty: anjiao-plugin-signers.pem in the container's etc folder")
    String signersFile() default "";

    @AttributeDefinition(
            description = "whether unsigned plugins, and those of unknown signers, pass (test systems only)")
    boolean unsignedAllowed() default false;

    @AttributeDefinition(description = "the largest plugin file in MiB")
    int maxFileMebibytes() default 32;

    @AttributeDefinition(description = "seconds within which a plugin passes its self-test")
    int selfTestSeconds() default 10;

    @AttributeDefinition(
            description = "folder that keeps the plugins' files for restarts and rollbacks;"
                    + " empty: the folder plugins in the container's data folder")
    String storeDirectory() default "";
}
