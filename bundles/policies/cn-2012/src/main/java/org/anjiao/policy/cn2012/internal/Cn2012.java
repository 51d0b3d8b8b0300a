package org.anjiao.policy.cn2012.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.anjiao.policy.spi.PackIdentity;
import org.anjiao.policy.spi.PolicyPack;
import org.anjiao.policy.spi.PolicyPackXml;
import org.anjiao.policy.spi.Rule;
import org.anjiao.policy.spi.Validity;
import org.anjiao.policy.spi.WorkedCase;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The national rules before the Community Corrections Law, in force until 2020-06-30; all data is in {@code cn-2012.xml}. */
@Component
public final class Cn2012 implements PolicyPack {
    private final PolicyPack pack;

    @Activate
    public Cn2012() throws IOException {
        try (InputStream in = Cn2012.class.getResourceAsStream("cn-2012.xml")) {
            pack = PolicyPackXml.read(in);
        }
    }

    @Override
    public PackIdentity identity() {
        return pack.identity();
    }

    @Override
    public Validity validity() {
        return pack.validity();
    }

    @Override
    public List<Rule> rules() {
        return pack.rules();
    }

    @Override
    public List<WorkedCase> workedCases() {
        return pack.workedCases();
    }
}
