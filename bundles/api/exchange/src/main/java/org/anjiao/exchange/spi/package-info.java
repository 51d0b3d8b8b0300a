/** What a bundle for one kind of agency implements. */
@Export
@Version("1.0.0")
package org.anjiao.exchange.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
