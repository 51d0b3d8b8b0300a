package org.anjiao.soap.internal.exchange;

import java.time.Instant;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

/** A document that is not taken. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "RefuseRequest")
public class RefuseRequest {
    /** As it was sent in the envelope. */
    @XmlElement(required = true)
    String messageId;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    Instant refusedAt;

    @XmlElement(required = true)
    String reason;
}
