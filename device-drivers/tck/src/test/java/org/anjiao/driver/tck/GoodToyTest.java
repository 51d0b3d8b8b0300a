package org.anjiao.driver.tck;

/** A driver that keeps every rule passes every rule. */
class GoodToyTest extends ToyContract {}
