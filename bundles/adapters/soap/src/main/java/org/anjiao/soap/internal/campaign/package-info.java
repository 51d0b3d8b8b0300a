/** Messages of the campaign service; the namespace is stable. */
@XmlSchema(namespace = CampaignPort.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
@XmlJavaTypeAdapter(type = Instant.class, value = InstantAdapter.class)
package org.anjiao.soap.internal.campaign;

import java.time.Instant;
import javax.xml.bind.annotation.XmlNsForm;
import javax.xml.bind.annotation.XmlSchema;
import javax.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
