package org.anjiao.rest.internal.export;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.anjiao.platform.Page;

/**
 * A list that is also given as a table: all its pages, with the same filters, rights and masks, for the table is made of what
 * this very method answers. A list of persons needs an approval ({@code /exports}); one without them is had by the parameter
 * {@code media} ({@code xlsx} or {@code csv}). Its name stands in {@code export.properties}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Exported {
    /** Whether a row tells of a person: then the table leaves only as an approved export. False only for what cannot. */
    boolean personal() default true;

    /** What a row shows; needed only where the method does not return a list or a page of them. */
    Class<?> rows() default Page.class;

    /** The component of the answer that holds the rows; empty if the answer is the list. */
    String in() default "";
}
