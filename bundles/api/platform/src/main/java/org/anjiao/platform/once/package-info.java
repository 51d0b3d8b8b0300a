/** What a caller repeats because the answer was lost is done once. */
@Export
@Version("1.0.0")
package org.anjiao.platform.once;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
