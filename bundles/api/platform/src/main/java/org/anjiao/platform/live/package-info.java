/** Notifications to open consoles. Nothing that must not be lost travels here. */
@Export
@Version("1.1.0")
package org.anjiao.platform.live;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
