package org.anjiao.store.internal;

import java.util.Optional;
import org.osgi.framework.Bundle;

/**
 * A bundle's changelog.
 *
 * @param path where it lies in the bundle, {@code OSGI-INF/anjiao/hazard.xml}
 */
record Changelog(String path) {

    static final String HEADER = "Anjiao-Changelog";

    static Optional<Changelog> of(Bundle bundle) {
        String header = bundle.getHeaders().get(HEADER);
        return header == null || header.isBlank() ? Optional.empty() : Optional.of(new Changelog(header.strip()));
    }

    /** File name without its ending: {@code hazard}. */
    String domain() {
        String file = path.substring(path.lastIndexOf('/') + 1);
        int ending = file.lastIndexOf('.');
        return ending < 0 ? file : file.substring(0, ending);
    }
}
