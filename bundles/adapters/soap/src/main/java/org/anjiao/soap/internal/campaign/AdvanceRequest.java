package org.anjiao.soap.internal.campaign;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.anjiao.campaign.ParticipationState;

/** Where a unit goes next. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "AdvanceRequest")
public class AdvanceRequest {
    @XmlElement(required = true)
    String campaign;

    @XmlElement(required = true)
    ParticipationState state;
}
