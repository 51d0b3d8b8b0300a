/** How a person comes into correction: referral, reporting in or missing it, registration (T-06, T-07; Law art. 20 to 22). */
@Export
@Version("1.2.0")
package org.anjiao.supervisee.entry;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
