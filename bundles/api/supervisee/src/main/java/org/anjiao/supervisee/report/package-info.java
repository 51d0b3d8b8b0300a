/** Reports of persons (报告): channel, what a program found, what an officer found, and what is due next (R-38, T-10). */
@Export
@Version("1.1.0")
package org.anjiao.supervisee.report;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
