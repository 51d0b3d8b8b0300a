/** Between the outbox and the host of the routes. */
@Export
@Version("1.0.0")
package org.anjiao.exchange.gateway;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
