package org.anjiao.soap.internal.cases;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** Names a person. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "PersonReference")
public class PersonReference {
    @XmlElement(required = true)
    String superviseeId;

    /** Why a minor's file is looked at; of others it is not asked for. */
    String purpose;
}
