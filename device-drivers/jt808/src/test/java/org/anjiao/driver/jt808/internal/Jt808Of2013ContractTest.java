package org.anjiao.driver.jt808.internal;

/** The contract with the header of 2013. */
class Jt808Of2013ContractTest extends Jt808Contract {
    Jt808Of2013ContractTest() {
        super(false);
    }
}
