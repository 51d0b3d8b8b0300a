package org.anjiao.hazard;

import java.util.Set;
import org.anjiao.platform.security.Role;

/**
 * A person to whom a hazard may be assigned; nothing more of the account is shown.
 *
 * @param name the person's name
 * @param unitId the unit to which the account belongs, the hazard's own or one above it
 * @param unitName the unit's name now
 */
public record PossibleOwner(String account, String name, String unitId, String unitName, Set<Role> roles) {
    public PossibleOwner {
        roles = Set.copyOf(roles);
    }
}
