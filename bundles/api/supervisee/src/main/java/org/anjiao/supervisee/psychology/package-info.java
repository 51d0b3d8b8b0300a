/** Psychological support (心理帮扶): its contents are for those who give it and for who wrote them; others see that it is. */
@Export
@Version("1.0.0")
package org.anjiao.supervisee.psychology;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
