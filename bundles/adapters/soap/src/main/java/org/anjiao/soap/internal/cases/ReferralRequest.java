package org.anjiao.soap.internal.cases;

import java.time.LocalDate;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.Category;

/** What the deciding authority has sent; fields as over REST, the office by its code. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "ReferralRequest")
public class ReferralRequest {
    @XmlElement(required = true)
    Agency authority;

    @XmlElement(required = true)
    String authorityName;

    @XmlElement(required = true)
    String reference;

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    LocalDate effectiveOn;

    @XmlElement(required = true)
    String unitCode;

    @XmlElement(required = true)
    String name;

    @XmlElement(required = true)
    String idNumber;

    @XmlElement(required = true)
    Category category;

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    LocalDate termFrom;

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    LocalDate termTo;

    String phone;

    String address;
}
