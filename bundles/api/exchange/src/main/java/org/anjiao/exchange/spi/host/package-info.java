/** What the host hands to an agency's bundle. */
@Export
@Version("1.0.0")
package org.anjiao.exchange.spi.host;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
