/** Campaigns: issued to units from a template, carried out person by person, counted by the facts ledger. */
@Export
@Version("1.0.0")
package org.anjiao.campaign;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
