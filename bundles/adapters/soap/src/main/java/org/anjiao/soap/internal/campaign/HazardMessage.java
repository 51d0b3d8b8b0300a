package org.anjiao.soap.internal.campaign;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.anjiao.hazard.HazardState;

/** A hazard on the ledger. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "HazardMessage")
public class HazardMessage {
    @XmlElement(required = true)
    String id;

    @XmlElement(required = true)
    String number;

    @XmlElement(required = true)
    HazardState state;

    String campaign;
}
