/** Lost contact (失去联系): the search that opens at once, what it finds, and who is out of supervision (T-27, R-40, S-09). */
@Export
@Version("1.0.0")
package org.anjiao.supervisee.absence;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
