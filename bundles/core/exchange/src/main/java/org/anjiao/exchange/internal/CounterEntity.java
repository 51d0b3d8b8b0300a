package org.anjiao.exchange.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The last number of a unit's documents of one code in one year. */
@Entity
@Table(name = "exc_counter")
public class CounterEntity {
    /** The row that is locked while a series gets its own. */
    static final String OF_NEW_SERIES = "*";

    @Id
    private String id;

    @Column(name = "last_number")
    private long last;

    protected CounterEntity() {}

    CounterEntity(String id) {
        this.id = id;
    }

    /** Counts on. */
    long next() {
        last++;
        return last;
    }
}
