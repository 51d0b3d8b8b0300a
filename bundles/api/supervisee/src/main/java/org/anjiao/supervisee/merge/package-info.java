/** The merging of one county's offices into another's with the persons whom they keep (brief 1.3). */
@Export
@Version("1.0.0")
package org.anjiao.supervisee.merge;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
