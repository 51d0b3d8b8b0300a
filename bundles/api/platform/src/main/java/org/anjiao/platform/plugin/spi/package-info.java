/** What a domain contributes to the installation of its plugins. */
@Export
@Version("1.0.0")
package org.anjiao.platform.plugin.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
