/**
 * The inventory of devices, who wore which one and when, and the journal of stored positions (R-59, R-60; Law art. 29).
 */
@Export
@Version("1.4.0")
package org.anjiao.device;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
