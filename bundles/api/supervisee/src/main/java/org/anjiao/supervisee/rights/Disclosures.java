package org.anjiao.supervisee.rights;

import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Sheets of what is held about a person and who looked (PIPL art. 45). Left out is what would give away a protected victim
 * (protected zones) and whatever concerns other persons; officers' names are hidden but for their first character.
 */
@ProviderType
public interface Disclosures {
    /**
     * Makes a sheet to hand to the person; that it was made is on the audit log.
     *
     * @param caller needs {@code DISCLOSE} over the person's unit
     * @param reason required
     */
    DisclosureSheet disclose(Caller caller, String superviseeId, String reason);

    /** The sheets that were handed out. */
    Page<Disclosure> list(Caller caller, RightsQuery query);
}
