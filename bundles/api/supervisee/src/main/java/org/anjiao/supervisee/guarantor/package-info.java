/** Guarantors (保证人) of persons who serve outside prison (CPL art. 265; SPC interpretation art. 516). */
@Export
@Version("1.0.0")
package org.anjiao.supervisee.guarantor;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
