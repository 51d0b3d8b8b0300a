/** Prohibition orders (禁止令) and permits: special places, meetings, media, frequent trips (T-18, T-24). */
@Export
@Version("1.0.0")
package org.anjiao.supervisee.prohibition;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
