/** The way back: what other organs answer to documents of cases, handed to the record that brought the document about. */
@Export
@Version("1.0.0")
package org.anjiao.supervisee.reply;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
