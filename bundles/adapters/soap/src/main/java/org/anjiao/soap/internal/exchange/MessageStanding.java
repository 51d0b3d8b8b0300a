package org.anjiao.soap.internal.exchange;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.anjiao.exchange.MessageState;

/** Where a message stands now. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "MessageStanding")
public class MessageStanding {
    @XmlElement(required = true)
    String messageId;

    @XmlElement(required = true)
    MessageState state;
}
