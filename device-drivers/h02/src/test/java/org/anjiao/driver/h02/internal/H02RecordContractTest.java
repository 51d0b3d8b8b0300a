package org.anjiao.driver.h02.internal;

/** The contract, with a record for its position. */
class H02RecordContractTest extends H02Contract {
    H02RecordContractTest() {
        super(false);
    }
}
