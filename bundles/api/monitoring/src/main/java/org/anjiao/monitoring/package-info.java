/** Alerts of electronic positioning, their handling, zones, checks, and where people are and were (R-60, R-61; brief 6.2; Law art. 29). */
@Export
@Version("1.2.0")
package org.anjiao.monitoring;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
