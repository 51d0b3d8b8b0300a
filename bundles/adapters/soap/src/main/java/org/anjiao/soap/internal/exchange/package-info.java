/** Messages of the exchange service; the namespace is stable. */
@XmlSchema(namespace = ExchangePort.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
@XmlJavaTypeAdapters({
    @XmlJavaTypeAdapter(type = Instant.class, value = InstantAdapter.class),
    @XmlJavaTypeAdapter(type = LocalDate.class, value = DayAdapter.class)
})
package org.anjiao.soap.internal.exchange;

import java.time.Instant;
import java.time.LocalDate;
import javax.xml.bind.annotation.XmlNsForm;
import javax.xml.bind.annotation.XmlSchema;
import javax.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import javax.xml.bind.annotation.adapters.XmlJavaTypeAdapters;
import org.anjiao.soap.internal.campaign.InstantAdapter;
