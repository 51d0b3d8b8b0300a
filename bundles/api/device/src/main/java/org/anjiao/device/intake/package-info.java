/**
 * The seam between the gateways, which own sockets, and the device domain, which owns devices and the durable intake.
 * Everything here is called on I/O threads and must not block.
 */
@Export
@Version("1.3.0")
package org.anjiao.device.intake;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
