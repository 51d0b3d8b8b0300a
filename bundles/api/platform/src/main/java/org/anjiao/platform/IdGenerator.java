package org.anjiao.platform;

import org.osgi.annotation.versioning.ProviderType;

/** Makes identifiers of records. */
@ProviderType
public interface IdGenerator {
    /**
     * A new identifier: a UUID of version 7 (RFC 9562) in its 36-character text form, so that identifiers sort by the
     * time at which they were made.
     */
    String next();
}
