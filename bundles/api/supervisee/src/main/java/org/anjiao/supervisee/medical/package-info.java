/** Medical reviews of persons who serve outside prison for illness, pregnancy or nursing (病情复查, T-11). */
@Export
@Version("1.2.0")
package org.anjiao.supervisee.medical;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
