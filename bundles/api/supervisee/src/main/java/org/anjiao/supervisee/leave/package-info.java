/** Leave to go away (外出): who may grant it, how long, and what follows when nobody comes back (T-12 to T-17, R-41). */
@Export
@Version("1.0.0")
package org.anjiao.supervisee.leave;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
