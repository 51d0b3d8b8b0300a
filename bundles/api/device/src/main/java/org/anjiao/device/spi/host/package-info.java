/** What the host offers to a driver. Implemented by the gateway and by the driver TCK, never by a driver. */
@Export
@Version("1.2.0")
package org.anjiao.device.spi.host;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
