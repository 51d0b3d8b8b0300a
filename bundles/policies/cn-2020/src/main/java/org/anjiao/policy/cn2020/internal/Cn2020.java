package org.anjiao.policy.cn2020.internal;

import org.anjiao.policy.spi.PolicyPack;
import org.anjiao.policy.spi.PolicyPackXml;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The Community Corrections Law and its implementation measures, in force since 2020-07-01. */
@Component(service = PolicyPack.class)
public final class Cn2020 extends PolicyPackXml {
    @Activate
    public Cn2020() {
        super(Cn2020.class, "cn-2020.xml");
    }
}
