package org.anjiao.report;

import java.time.Instant;
import org.anjiao.organization.Axis;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The board: sums of facts over the organisation as it stood at a moment, on either axis.
 *
 * <p>A caller sees the own subtree of the reporting axis. The administrative axis cuts across it, so only the province may
 * use it.
 */
@ProviderType
public interface RollUp {
    /**
     * A node and its children.
     *
     * @param campaign the campaign's code
     * @param nodeKey null means the caller's own unit
     * @param asOf null means now
     * @throws org.anjiao.platform.ProblemException {@code AS_OF_IN_FUTURE}, {@code OUTSIDE_OWN_UNIT},
     *     {@code AXIS_NOT_PERMITTED}, {@code RECORD_NOT_FOUND} for an unknown campaign or node
     */
    RollUpTable rollUp(Caller caller, String campaign, String nodeKey, Instant asOf, Axis axis);

    /**
     * All county-level divisions by GB/T 2260 code, for the map; a caller below the province sees the figures of the own
     * subtree only and rows without any office of it are left out.
     *
     * @param asOf null means now
     * @throws org.anjiao.platform.ProblemException as {@link #rollUp}
     */
    RollUpTable counties(Caller caller, String campaign, Instant asOf);

    /**
     * The records behind a figure, a page at a time.
     *
     * @throws org.anjiao.platform.ProblemException as {@link #rollUp}
     */
    Page<RecordRef> records(Caller caller, RecordQuery query);
}
