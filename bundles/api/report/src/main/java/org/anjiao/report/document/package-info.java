/** Writing of office documents without any library's types: a format says what stands where, the writer how it is stored. */
@Export
@Version("1.1.0")
package org.anjiao.report.document;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
