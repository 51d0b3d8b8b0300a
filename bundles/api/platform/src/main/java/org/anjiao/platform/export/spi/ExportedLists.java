package org.anjiao.platform.export.spi;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** Knows lists that can be taken away, and by what each can be narrowed. */
@ConsumerType
public interface ExportedLists {
    /**
     * Whether it is a list that is known here.
     *
     * @param list its path below {@code /api/v1}, with its templates
     * @param filter the values of its parameters by their names, those of the templates among them
     * @return false for a list that is not known here
     * @throws org.anjiao.platform.ProblemException {@code FIELD_INVALID} for a parameter that the list does not have,
     *     {@code FIELD_REQUIRED} for a template without its value
     */
    boolean knows(String list, Map<String, String> filter);
}
