/** Key persons (重点社区矫正对象, R-43, R-44, R-58): who is one and why, decided by a second person; plan and reviews. */
@Export
@Version("1.0.0")
package org.anjiao.supervisee.keyperson;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
