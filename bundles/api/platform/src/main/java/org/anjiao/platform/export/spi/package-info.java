/** What the ways out of the server tell of the lists that they can give as files. */
@Export
@Version("1.0.0")
package org.anjiao.platform.export.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
