/** The ledger of counted steps from which every roll-up is summed. */
@Export
@Version("1.0.0")
package org.anjiao.platform.fact;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
