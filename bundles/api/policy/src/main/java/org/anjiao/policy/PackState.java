package org.anjiao.policy;

/** What has become of a pack that arrived. */
public enum PackState {
    /** Its rules apply. */
    ACTIVE,
    /** A rule is malformed or a worked case failed: none of its rules applies. */
    REFUSED,
    /** Later versions of the same pack have taken every day of it. */
    SUPERSEDED
}
