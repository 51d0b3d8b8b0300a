/** What a report format implements and what it is handed. A format sees figures and texts, never a store. */
@Export
@Version("1.0.0")
package org.anjiao.report.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
