package org.anjiao.rest.internal;

/**
 * A JAX-RS root resource below {@code /api/v1}, registered as a service: it is served while its domain is installed and
 * gone with it.
 */
public interface RestResource {}
