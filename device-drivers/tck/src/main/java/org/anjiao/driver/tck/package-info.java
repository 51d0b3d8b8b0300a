/**
 * The contract that every device driver keeps, as JUnit 5 tests. A driver's project extends {@link
 * org.anjiao.driver.tck.DriverContract} and supplies its driver and some captured frames.
 */
@Export
@Version("1.0.0")
package org.anjiao.driver.tck;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
