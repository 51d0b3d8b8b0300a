/** Education and voluntary work (教育学习、公益活动): sessions, hours of a month, exemptions (Law art. 36 to 42). */
@Export
@Version("1.0.0")
package org.anjiao.supervisee.education;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
