/** What is due, for each person, office and county: every legal time limit that runs (T-01 to T-43, R-38). */
@Export
@Version("1.2.0")
package org.anjiao.supervisee.due;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
