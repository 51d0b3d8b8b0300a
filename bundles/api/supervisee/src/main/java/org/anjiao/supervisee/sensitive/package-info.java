/** Sensitive cases (重大敏感案件, R-67): marked by the county and a second person; read by those who need to know. */
@Export
@Version("1.0.0")
package org.anjiao.supervisee.sensitive;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
