/**
 * Changing the rules: the province changes a pack with two persons, as a new version that is valid from a date and
 * never in place; what happened before that date is judged by the earlier version for ever.
 */
@Export
@Version("1.0.0")
package org.anjiao.policy.editing;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
