package org.anjiao.driver.jt808.internal;

/** The contract with the header of 2019. */
class Jt808Of2019ContractTest extends Jt808Contract {
    Jt808Of2019ContractTest() {
        super(true);
    }
}
