/** What a bundle with a policy pack implements. A pack is data with a self-test; it holds no decisions. */
@Export
@Version("1.2.0")
package org.anjiao.policy.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
