/**
 * What the law allows and demands at a date: every limit, threshold and ground is data of a policy pack, asked for
 * by jurisdiction and by the date of the event, never by today's date.
 */
@Export
@Version("2.2.0")
package org.anjiao.policy;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
