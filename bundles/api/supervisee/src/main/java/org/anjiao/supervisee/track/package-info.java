/** Reads of tracks above the county, case by case (brief 6.3; Law art. 29). */
@Export
@Version("1.0.0")
package org.anjiao.supervisee.track;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
