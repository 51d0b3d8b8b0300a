package org.anjiao.monitoring;

/**
 * A zone that somebody proposes for a person.
 *
 * @param name shown in lists and alerts, at most 40 characters
 * @param hidden protects a victim: an {@link ZoneKind#EXCLUSION} zone under a {@link ZoneBasis#PROHIBITION_ORDER} that
 *     only holders of {@code PROTECTED_ZONE} see; its alerts say no place
 * @param dwellSeconds how long the person may stand against the zone before an alert; null for the policy's dwell, which a
 *     {@link ZoneKind#RESTRICTION} zone may not leave to the policy
 * @param graceSeconds after the begin of each period during which no alert is raised
 * @param basisDocument number or title of the document that carries the basis, at most 200 characters
 */
public record ZoneProposal(
        String superviseeId,
        String name,
        ZoneKind kind,
        boolean hidden,
        ZoneShape shape,
        ZoneSchedule schedule,
        Integer dwellSeconds,
        int graceSeconds,
        ZoneBasis basis,
        String basisDocument) {}
