package org.anjiao.itests;

import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/** The store as shipped, on embedded Derby. */
public class DerbyStoreIT extends StoreContract {

    @Configuration
    public Option[] derby() {
        return server();
    }

    @Override
    protected String product() {
        return "Apache Derby";
    }
}
