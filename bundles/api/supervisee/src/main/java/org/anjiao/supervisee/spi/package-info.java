/**
 * What the case services need of the domains above them, in the same transaction: a document for each decision, a hazard or
 * an alert where the law sees danger, and that what is open on a person follows the person. Implemented by the domains above,
 * which know this domain; it does not know them.
 */
@Export
@Version("1.0.0")
package org.anjiao.supervisee.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
