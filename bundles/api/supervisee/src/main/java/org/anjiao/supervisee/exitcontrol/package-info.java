/** The report to the police that a person in correction must not leave the country, and its withdrawal (D-26). */
@Export
@Version("1.0.0")
package org.anjiao.supervisee.exitcontrol;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
