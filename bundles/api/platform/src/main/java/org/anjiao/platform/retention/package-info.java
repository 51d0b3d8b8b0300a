/** What domains let go when its time is over. */
@Export
@Version("1.0.0")
package org.anjiao.platform.retention;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
