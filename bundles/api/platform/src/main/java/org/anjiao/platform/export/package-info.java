/** Lists of persons leave the server as files only when somebody else has approved it. */
@Export
@Version("1.0.0")
package org.anjiao.platform.export;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
