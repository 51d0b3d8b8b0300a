package org.anjiao.soap.internal.cases;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.leave.LeaveState;

/** A leave with what the rules say on it. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "LeaveMessage")
public class LeaveMessage {
    @XmlElement(required = true)
    String leaveId;

    @XmlElement(required = true)
    LeaveState state;

    @XmlElement(required = true)
    Level level;

    int days;

    int totalDays;

    @XmlElement(required = true)
    String basis;

    String documentId;

    long version;
}
