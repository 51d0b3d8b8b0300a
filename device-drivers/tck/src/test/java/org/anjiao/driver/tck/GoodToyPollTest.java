package org.anjiao.driver.tck;

class GoodToyPollTest extends ToyPollContract {}
