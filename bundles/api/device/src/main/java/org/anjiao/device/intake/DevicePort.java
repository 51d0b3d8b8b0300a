package org.anjiao.device.intake;

import org.osgi.annotation.versioning.ProviderType;

/** One port on which terminals connect; a service for each. */
@ProviderType
public interface DevicePort {
    /** How it is now. Never blocks. */
    PortHealth health();
}
