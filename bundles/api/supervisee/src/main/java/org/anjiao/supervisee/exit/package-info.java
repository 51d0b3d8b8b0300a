/** The ways out of correction: release at the end of the term or by pardon, and termination (T-40, T-41; Law arts. 44, 45). */
@Export
@Version("1.1.0")
package org.anjiao.supervisee.exit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
