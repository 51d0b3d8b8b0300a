/** Detention, compulsory detoxification and coercive measures against persons in correction (T-29; Law art. 32). */
@Export
@Version("1.0.0")
package org.anjiao.supervisee.detention;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
