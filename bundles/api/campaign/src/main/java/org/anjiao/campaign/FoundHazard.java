package org.anjiao.campaign;

import org.anjiao.hazard.DisputeType;
import org.anjiao.hazard.HazardKind;
import org.anjiao.hazard.HazardLevel;

/** A hazard or dispute found in an interview; person and source are filled in. Fields as of a registration. */
public record FoundHazard(
        HazardKind kind, DisputeType disputeType, String title, String description, HazardLevel level) {}
