package org.anjiao.platform.security;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The one place that decides who may do what (brief 6.3). Rights flow down the <em>reporting</em> tree from the caller's
 * unit, as it stands now.
 */
@ProviderType
public interface AccessControl {
    /**
     * Lets the step pass or refuses it.
     *
     * @param owningUnitId the unit that owns the record
     * @throws org.anjiao.platform.ProblemException {@code NOT_PERMITTED} if no role of the caller carries the permission,
     *     {@code OUTSIDE_OWN_UNIT} if the unit is not in the caller's subtree; a refusal is put on the audit record
     */
    void require(Caller caller, Permission permission, String owningUnitId);

    /** Whether {@link #require} would let the step pass; leaves no record. */
    boolean permits(Caller caller, Permission permission, String owningUnitId);

    /**
     * The unit under which a list may look: the wished one if it lies in the caller's subtree, the caller's own when
     * {@code wishedUnitId} is null.
     *
     * @throws org.anjiao.platform.ProblemException as {@link #require}
     */
    String scope(Caller caller, Permission permission, String wishedUnitId);
}
