/** The tamper-evident record of decisions and of reads of sensitive data. */
@Export
@Version("1.1.0")
package org.anjiao.platform.audit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
