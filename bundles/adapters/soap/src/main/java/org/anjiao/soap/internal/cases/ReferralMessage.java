package org.anjiao.soap.internal.cases;

import java.time.LocalDate;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.anjiao.supervisee.entry.ReferralState;

/** A referral that was taken in. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "ReferralMessage")
public class ReferralMessage {
    @XmlElement(required = true)
    String referralId;

    @XmlElement(required = true)
    String superviseeId;

    @XmlElement(required = true)
    ReferralState state;

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    LocalDate lastDay;

    @XmlElement(required = true)
    String basis;

    long version;
}
