package org.anjiao.soap.internal.campaign;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** Names a campaign. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "CampaignReference")
public class CampaignReference {
    @XmlElement(required = true)
    String campaign;
}
