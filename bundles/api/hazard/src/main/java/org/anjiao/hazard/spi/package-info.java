/** What other domains tell the hazard ledger. */
@Export
@Version("1.0.0")
package org.anjiao.hazard.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
