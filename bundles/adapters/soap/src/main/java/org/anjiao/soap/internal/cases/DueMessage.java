package org.anjiao.soap.internal.cases;

import java.time.LocalDate;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.anjiao.supervisee.due.DueKind;

/** An obligation that runs, with its legal limit. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "DueMessage")
public class DueMessage {
    @XmlElement(required = true)
    DueKind kind;

    @XmlElement(required = true)
    String number;

    @XmlElement(required = true)
    String zh;

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    LocalDate lastDay;

    boolean overdue;

    @XmlElement(required = true)
    String basis;
}
