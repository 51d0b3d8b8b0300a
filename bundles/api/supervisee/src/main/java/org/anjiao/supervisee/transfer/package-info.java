/** The change of the place of execution with the steps of both counties (T-19 to T-23; Law art. 27), and who kept a person when. */
@Export
@Version("1.0.0")
package org.anjiao.supervisee.transfer;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
