package org.anjiao.policy.jingbian.internal;

import org.anjiao.policy.spi.PolicyPack;
import org.anjiao.policy.spi.PolicyPackXml;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What Jingbian county (610824) has ruled for itself under the province's rules: the stages of a correction. */
@Component(service = PolicyPack.class)
public final class Jingbian extends PolicyPackXml {
    @Activate
    public Jingbian() {
        super(Jingbian.class, "jingbian.xml");
    }
}
