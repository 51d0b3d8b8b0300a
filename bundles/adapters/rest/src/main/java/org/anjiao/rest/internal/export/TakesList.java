package org.anjiao.rest.internal.export;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that says which approved list is to be taken away now: what it returns, an {@link
 * org.anjiao.platform.export.ExportRequest}, is answered with the list as a file.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface TakesList {}
