package org.anjiao.driver.h02.internal;

/** The contract, with a line for its position. */
class H02LineContractTest extends H02Contract {
    H02LineContractTest() {
        super(true);
    }
}
