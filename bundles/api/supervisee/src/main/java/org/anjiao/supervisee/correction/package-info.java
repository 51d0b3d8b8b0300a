/**
 * How a person's correction begins and is shaped: announcement (T-08), correction group and plan (T-09), class and grade
 * (R-57; Law art. 22 to 25, 52).
 */
@Export
@Version("1.0.0")
package org.anjiao.supervisee.correction;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
