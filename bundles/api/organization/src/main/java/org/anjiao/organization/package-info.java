/** The units of the justice administration over time, the two trees in which they stand, and boundaries. */
@Export
@Version("1.1.0")
package org.anjiao.organization;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
