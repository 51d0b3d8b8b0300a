package org.anjiao.itests;

import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/** The server as shipped, on embedded Derby. */
public class DerbyServerIT extends ReportContract {

    @Configuration
    public Option[] derby() {
        return server();
    }

    @Override
    protected String product() {
        return "Apache Derby";
    }
}
