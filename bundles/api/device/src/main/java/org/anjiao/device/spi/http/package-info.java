/**
 * What a driver of terminals that speak HTTP is given and gives: one whole request, one whole response. In a {@link
 * org.anjiao.device.spi.Frame} both stand as the text of HTTP/1.1 (RFC 9112) with the length of the body stated and no
 * transfer coding, so that the journal can be read and a frame replayed.
 */
@Export
@Version("1.0.0")
package org.anjiao.device.spi.http;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
