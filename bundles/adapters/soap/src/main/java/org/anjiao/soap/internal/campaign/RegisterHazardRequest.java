package org.anjiao.soap.internal.campaign;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.anjiao.hazard.DisputeType;
import org.anjiao.hazard.HazardKind;
import org.anjiao.hazard.HazardLevel;
import org.anjiao.hazard.HazardSource;

/** A hazard to register; fields as over REST. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "RegisterHazardRequest")
public class RegisterHazardRequest {
    String superviseeId;
    String interviewTaskId;

    @XmlElement(required = true)
    HazardKind kind;

    DisputeType disputeType;

    @XmlElement(required = true)
    String title;

    String description;
    HazardLevel level;
    HazardSource source;
}
