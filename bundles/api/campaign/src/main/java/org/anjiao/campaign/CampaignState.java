package org.anjiao.campaign;

/** Where a campaign stands (brief 6.2). Only draft and issued are stored, the rest follows from the dates. */
public enum CampaignState {
    DRAFT,
    /** Issued, and the first day is still to come. */
    ISSUED,
    RUNNING,
    /** The last day is over. */
    CLOSED
}
