/** Legal holds: whose track is kept beyond its term because it may be evidence (PIPL art. 47; R-60). */
@Export
@Version("1.0.0")
package org.anjiao.supervisee.hold;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
