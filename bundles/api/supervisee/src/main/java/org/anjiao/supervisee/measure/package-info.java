/** Assessment, reward and penalty: what the pack in force suggests on the facts; a person decides (R-64, T-31 to T-38). */
@Export
@Version("1.2.0")
package org.anjiao.supervisee.measure;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
