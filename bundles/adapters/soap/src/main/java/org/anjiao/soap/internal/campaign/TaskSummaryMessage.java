package org.anjiao.soap.internal.campaign;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** Numbers of interview tasks. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "TaskSummaryMessage")
public class TaskSummaryMessage {
    @XmlElement(required = true)
    String campaign;

    long open;
    long done;
    long exemptRequested;
    long exempt;
}
