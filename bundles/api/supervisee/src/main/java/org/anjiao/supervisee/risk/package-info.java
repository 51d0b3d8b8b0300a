/** Risk assessment: instruments suggest, an officer concludes, a second person confirms what departs from it. */
@Export
@Version("1.0.0")
package org.anjiao.supervisee.risk;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
