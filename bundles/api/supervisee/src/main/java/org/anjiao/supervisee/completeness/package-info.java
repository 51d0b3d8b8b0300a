/** Completeness of case files: what the rules of the day ask by sentence and stage, what is there, what is missing. */
@Export
@Version("1.0.0")
package org.anjiao.supervisee.completeness;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
