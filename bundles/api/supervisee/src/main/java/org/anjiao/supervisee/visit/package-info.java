/** Visits (走访) and the three kinds of verification (实地查访、通讯联络、信息化核查), with what is due next (R-39, Law art. 26). */
@Export
@Version("1.1.0")
package org.anjiao.supervisee.visit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
