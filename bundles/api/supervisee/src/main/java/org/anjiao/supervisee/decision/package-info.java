/** What waits for a decision, of every kind of proposal on a case, in one list (待审批). */
@Export
@Version("1.0.0")
package org.anjiao.supervisee.decision;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
