package org.anjiao.supervisee.transfer;

import java.time.LocalDate;

/**
 * An application for another place of execution.
 *
 * @param toUnitId the new county in this province; null if outside
 * @param outside the organ outside the province; null if inside
 * @param movingOn when the person means to move
 * @param reason for example work or family
 * @param evidence what shows it
 */
public record TransferApplication(
        String superviseeId, String toUnitId, String outside, LocalDate movingOn, String reason, String evidence) {}
