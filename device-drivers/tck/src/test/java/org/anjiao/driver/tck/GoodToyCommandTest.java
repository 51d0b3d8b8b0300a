package org.anjiao.driver.tck;

/** A driver with commands that keeps every rule passes every rule. */
class GoodToyCommandTest extends ToyCommandContract {}
