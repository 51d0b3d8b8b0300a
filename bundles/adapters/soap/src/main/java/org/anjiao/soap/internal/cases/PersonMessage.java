package org.anjiao.soap.internal.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.Status;

/** Where a person stands. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "PersonMessage")
public class PersonMessage {
    @XmlElement(required = true)
    String superviseeId;

    @XmlElement(required = true)
    String number;

    @XmlElement(required = true)
    String name;

    @XmlElement(required = true)
    Category category;

    @XmlElement(required = true)
    Status status;

    @XmlElement(name = "flag")
    List<Flag> flags = new ArrayList<>();

    @XmlSchemaType(name = "date")
    LocalDate registeredOn;

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    LocalDate termTo;

    @XmlElement(required = true)
    String unitCode;

    @XmlElement(required = true)
    String unitName;

    @XmlElement(name = "due")
    List<DueMessage> dues = new ArrayList<>();
}
