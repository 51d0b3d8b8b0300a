package org.anjiao.rest.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST whose answer is not kept for an {@code Idempotency-Key}: it creates nothing, and its answer is sensitive, so each
 * repetition is to be decided and put on record anew.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NeverKept {}
