/** Records of every day that offices keep on paper or in an older system, brought in by tables. */
@Export
@Version("1.0.0")
package org.anjiao.supervisee.daily;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
