package org.anjiao.itests.bundle;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** A row of the second unit. */
@Entity
@Table(name = "itx_second")
public class SecondEntity {

    @Id
    private String id;

    @Version
    private long version;

    protected SecondEntity() {}

    public SecondEntity(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
