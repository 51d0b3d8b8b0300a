/** The province's board (roll-up of facts) and the written summary reports of a campaign. */
@Export
@Version("1.0.0")
package org.anjiao.report;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
