/** The container as the plugin manager sees it: implemented once, by the bundle that knows the framework. */
@Export
@Version("1.0.0")
package org.anjiao.platform.plugin.host;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
