/** The registry of supervisees (社区矫正对象) and the orders under which they may be positioned. */
@Export
@Version("1.3.0")
package org.anjiao.supervisee;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
