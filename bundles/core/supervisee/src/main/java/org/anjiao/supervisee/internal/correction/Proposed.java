package org.anjiao.supervisee.internal.correction;

/** A record that one proposes and another decides. */
interface Proposed {
    int number();

    RulingPart ruling();
}
