/** Documents to and from courts, police, prisons and procuratorates: numbered, sent once, receipted, followed up. */
@Export
@Version("1.3.0")
package org.anjiao.exchange;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
