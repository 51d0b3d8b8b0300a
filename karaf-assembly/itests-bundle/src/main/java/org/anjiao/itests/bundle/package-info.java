/** Two persistence units with one table each: the guinea pig of the store's integration tests. Never shipped. */
@Export
@Version("1.0.0")
package org.anjiao.itests.bundle;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
