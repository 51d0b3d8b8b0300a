package org.anjiao.monitoring.internal;

import java.util.List;

/** The zones of persons that the evaluator knows. */
interface OwnZones {
    /** Nobody has a zone of their own. */
    OwnZones NONE = new OwnZones() {
        @Override
        public long revision() {
            return 0;
        }

        @Override
        public List<OwnZone> of(String superviseeId) {
            return List.of();
        }

        @Override
        public boolean refresh() {
            return false;
        }
    };

    /** Grows when any zone has changed since; what was asked before is then void. */
    long revision();

    /** The zones of a person that are or lately were in force; never null. */
    List<OwnZone> of(String superviseeId);

    /**
     * Looks for changes in the database.
     *
     * @return whether there were any
     */
    boolean refresh();
}
