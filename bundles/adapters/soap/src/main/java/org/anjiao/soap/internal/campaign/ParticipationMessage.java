package org.anjiao.soap.internal.campaign;

import java.time.Instant;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.anjiao.campaign.ParticipationState;

/** A unit's part in a campaign. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "ParticipationMessage")
public class ParticipationMessage {
    @XmlElement(required = true)
    String campaign;

    @XmlElement(required = true)
    String unitCode;

    @XmlElement(required = true)
    String unitName;

    @XmlElement(required = true)
    ParticipationState state;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    Instant notifiedAt;

    @XmlSchemaType(name = "dateTime")
    Instant acknowledgedAt;

    boolean mobilisationOverdue;
}
