/** What core bundles need of the database beside JPA and JDBC. */
@Export
@Version("1.0.0")
package org.anjiao.platform.store;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
