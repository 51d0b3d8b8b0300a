/** Messages of the case service; the namespace is stable. Faults are those of every service. */
@XmlSchema(namespace = CasePort.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
@XmlJavaTypeAdapter(type = LocalDate.class, value = DayAdapter.class)
package org.anjiao.soap.internal.cases;

import java.time.LocalDate;
import javax.xml.bind.annotation.XmlNsForm;
import javax.xml.bind.annotation.XmlSchema;
import javax.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
