/** Investigation-assessment (调查评估) for a court, prison, police or procuratorate (R-66, T-01; Law art. 18). */
@Export
@Version("1.0.0")
package org.anjiao.supervisee.assessment;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
