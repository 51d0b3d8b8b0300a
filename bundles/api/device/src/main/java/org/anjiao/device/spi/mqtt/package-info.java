/** What a driver of terminals that publish through an MQTT broker is given and gives: one publication. */
@Export
@Version("1.0.0")
package org.anjiao.device.spi.mqtt;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
