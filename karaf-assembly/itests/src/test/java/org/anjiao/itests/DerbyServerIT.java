package org.anjiao.itests;

import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/** The server as shipped, on embedded Derby. */
public class DerbyServerIT extends RiskContract {

    @Configuration
    public Option[] derby() {
        return server(PluginFiles.options());
    }

    @Override
    protected String product() {
        return "Apache Derby";
    }
}
