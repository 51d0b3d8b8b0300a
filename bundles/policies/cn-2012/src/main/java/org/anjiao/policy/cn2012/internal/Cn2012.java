package org.anjiao.policy.cn2012.internal;

import org.anjiao.policy.spi.PolicyPack;
import org.anjiao.policy.spi.PolicyPackXml;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The national rules before the Community Corrections Law, in force until 2020-06-30. */
@Component(service = PolicyPack.class)
public final class Cn2012 extends PolicyPackXml {
    @Activate
    public Cn2012() {
        super(Cn2012.class, "cn-2012.xml");
    }
}
