package org.anjiao.rest.internal;

/** A decision; a refusal needs its comment. */
public record DecisionBody(boolean granted, String comment) {}
