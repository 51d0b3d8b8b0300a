/** What a province installs into the running server, and what each bureau uses of it. */
@Export
@Version("1.0.0")
package org.anjiao.platform.plugin;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
