package org.anjiao.soap.internal.cases;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A decision; a refusal needs its comment. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "LeaveDecision")
public class LeaveDecision {
    @XmlElement(required = true)
    String leaveId;

    Long version;

    boolean granted;

    String comment;
}
