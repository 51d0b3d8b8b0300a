/** What every domain shares: problems with stable codes, identifiers, paging, the calling person, and the time zone. */
@Export
@Version("2.0.0")
package org.anjiao.platform;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
