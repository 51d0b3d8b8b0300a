package org.anjiao.soap.internal.cases;

import java.time.LocalDate;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

/** An application; fields as over REST. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "LeaveRequest")
public class LeaveRequest {
    @XmlElement(required = true)
    String superviseeId;

    @XmlElement(required = true)
    String destinationCode;

    @XmlElement(required = true)
    String destination;

    @XmlElement(required = true)
    String reason;

    @XmlElement(required = true)
    String evidence;

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    LocalDate from;

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    LocalDate to;
}
