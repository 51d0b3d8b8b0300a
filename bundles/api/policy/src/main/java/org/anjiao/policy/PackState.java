package org.anjiao.policy;

/** What has become of a pack that arrived. */
public enum PackState {
    /** Its rules apply. */
    ACTIVE,
    /** A rule is malformed or a worked case failed: none of its rules applies. */
    REFUSED,
    /** A later version of the same pack is active. */
    SUPERSEDED
}
