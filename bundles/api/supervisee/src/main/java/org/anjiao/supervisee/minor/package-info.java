/** What is kept of minors in correction beside the rest: their guardians and their schooling (Law art. 52 to 58). */
@Export
@Version("1.0.0")
package org.anjiao.supervisee.minor;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
