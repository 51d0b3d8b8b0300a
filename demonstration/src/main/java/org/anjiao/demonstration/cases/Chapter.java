package org.anjiao.demonstration.cases;

import java.util.List;

/** The stories of one subject of the registry. */
public interface Chapter {
    List<Story> stories(Stage stage);
}
