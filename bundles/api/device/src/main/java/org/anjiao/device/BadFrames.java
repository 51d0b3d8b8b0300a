package org.anjiao.device;

import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The frames that no driver could decode: nothing undecodable is dropped, and it is decoded again when the driver was
 * mended. A frame belongs to the unit that keeps its device; one whose session was bound to no device belongs to the
 * root of the units. Everything needs {@code DEVICE_MANAGE}.
 */
@ProviderType
public interface BadFrames {
    /**
     * Frames within the caller's reach, oldest first, without their bytes.
     *
     * @param cursor null for the first page
     * @throws org.anjiao.platform.ProblemException {@code NOT_PERMITTED}, {@code FIELD_INVALID}
     */
    Page<BadFrame> list(Caller caller, BadFrameQuery query, String cursor, int limit);

    /**
     * The bytes of a frame in hexadecimal. Each call is audited, since they can say where a person was.
     *
     * @param purpose why they are read, 1 to 200 characters
     * @throws org.anjiao.platform.ProblemException {@code PURPOSE_REQUIRED}, {@code RECORD_NOT_FOUND}, {@code
     *     NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}, {@code FIELD_INVALID}
     */
    String content(Caller caller, String id, String purpose);

    /**
     * Gives open frames within the caller's reach to the present driver again, each in a session of its own that is bound
     * to the same device, and stores what it reports as history: late, never alarming, and once however often it is
     * replayed. Answers to the terminal and to commands go nowhere. A frame of a session that had not authenticated
     * decodes only if it authenticates itself. Audited.
     *
     * @throws org.anjiao.platform.ProblemException {@code DRIVER_MISSING}, {@code INTAKE_BUSY} if nothing was taken,
     *     {@code FIELD_REQUIRED}, {@code FIELD_INVALID}, {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED}, {@code
     *     OUTSIDE_OWN_UNIT}
     */
    ReplayResult replay(Caller caller, FrameReplay replay);
}
