package org.anjiao.supervisee.correction;

import java.time.LocalDate;
import java.util.List;

/**
 * An announcement that was held.
 *
 * @param heldOn not before the registration and not after today
 * @param place at most 200 characters
 * @param open whether the public was admitted
 * @param present at least one officer
 * @param rightsTold whether the person was told the rights and duties; must be true
 * @param letterSigned whether the person signed the responsibility letter (矫正责任书)
 * @param minutes at most 2000 characters
 */
public record NewAnnouncement(
        String superviseeId,
        LocalDate heldOn,
        String place,
        boolean open,
        List<Attendance> present,
        boolean rightsTold,
        boolean letterSigned,
        String minutes) {
    public NewAnnouncement {
        present = present == null ? List.of() : List.copyOf(present);
    }
}
