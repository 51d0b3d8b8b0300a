package org.anjiao.supervisee.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the registry. */
@ObjectClassDefinition(name = "Anjiao registry of supervisees")
public @interface SuperviseeConfiguration {
    /** Relative paths start at Karaf's {@code etc} folder. */
    @AttributeDefinition(
            name = "File with the keys of personal data",
            description =
                    "Made at the first start. Without it personal fields cannot be read: back it up, apart from the"
                            + " database's backup.")
    String keyFile() default "anjiao-personal-data.keys";
}
