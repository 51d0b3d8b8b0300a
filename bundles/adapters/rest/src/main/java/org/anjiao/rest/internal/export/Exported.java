package org.anjiao.rest.internal.export;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.anjiao.platform.Page;

/**
 * A list that is also given as a table, by the parameter {@code media} ({@code xlsx} or {@code csv}): all its pages, with the
 * same filters, rights and masks, for the table is made of what this very method answers. Its name stands in {@code
 * export.properties}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Exported {
    /** What a row shows; needed only where the method does not return a list or a page of them. */
    Class<?> rows() default Page.class;

    /** The component of the answer that holds the rows; empty if the answer is the list. */
    String in() default "";
}
