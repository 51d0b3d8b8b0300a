/** Who is calling and what they may do. {@link AccessControl} is the one place that decides. */
@Export
@Version("1.2.0")
package org.anjiao.platform.security;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
