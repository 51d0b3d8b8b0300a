/** The ledger of safety hazards and disputes: from registration to verified closing. */
@Export
@Version("1.0.0")
package org.anjiao.hazard;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
