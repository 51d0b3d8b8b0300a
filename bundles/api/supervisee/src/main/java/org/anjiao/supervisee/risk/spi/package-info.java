/** What a bundle implements that brings an instrument of risk assessment. */
@Export
@Version("1.0.0")
package org.anjiao.supervisee.risk.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
