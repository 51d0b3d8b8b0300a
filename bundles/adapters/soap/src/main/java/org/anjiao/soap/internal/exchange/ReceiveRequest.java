package org.anjiao.soap.internal.exchange;

import java.time.Instant;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

/** A receipt. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "ReceiveRequest")
public class ReceiveRequest {
    /** As it was sent in the envelope. */
    @XmlElement(required = true)
    String messageId;

    @XmlElement(required = true)
    String receiptNumber;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    Instant receivedAt;
}
