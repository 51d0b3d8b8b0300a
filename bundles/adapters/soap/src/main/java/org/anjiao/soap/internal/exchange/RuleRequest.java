package org.anjiao.soap.internal.exchange;

import java.time.Instant;
import java.time.LocalDate;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

/** A ruling or decision on a proposal. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "RuleRequest")
public class RuleRequest {
    /** Of the proposal, as it was sent in the envelope. */
    @XmlElement(required = true)
    String messageId;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    Instant answeredAt;

    /** Whether it rules as proposed. */
    boolean granted;

    /** Number of the ruling. */
    @XmlElement(required = true)
    String reference;

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    LocalDate decidedOn;

    String reasons;

    /** Of a granted commutation, the new last day of correction. */
    @XmlSchemaType(name = "date")
    LocalDate newTermTo;
}
