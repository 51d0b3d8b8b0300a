/** Rows in and out of spreadsheets, read and written as a stream. */
@Export
@Version("1.1.0")
package org.anjiao.platform.table;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
