package org.anjiao.policy.shaanxi.internal;

import org.anjiao.policy.spi.PolicyPack;
import org.anjiao.policy.spi.PolicyPackXml;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What the province adds to the national rules: classes, frequencies and forms that the law leaves to it. */
@Component(service = PolicyPack.class)
public final class Shaanxi extends PolicyPackXml {
    @Activate
    public Shaanxi() {
        super(Shaanxi.class, "shaanxi.xml");
    }
}
