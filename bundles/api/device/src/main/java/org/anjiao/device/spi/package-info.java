/**
 * What a device driver implements, and the values it speaks in. A driver cuts frames out of a byte stream, or is given
 * whole messages ({@link org.anjiao.device.spi.Transport}), decodes them to observations in SI units and WGS-84, and encodes commands. It owns no socket, no thread, no store and no clock: the
 * host owns them (design, part 5).
 */
@Export
@Version("1.2.0")
package org.anjiao.device.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
