/**
 * What a supervisee may ask of the agency (Law art. 34, 62; PIPL art. 44 to 46, 50): complaints and appeals with their
 * limits and answers, correction of data, a sheet of what is held about them and who looked; and what the procuratorate
 * suggests.
 */
@Export
@Version("1.1.0")
package org.anjiao.supervisee.rights;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
