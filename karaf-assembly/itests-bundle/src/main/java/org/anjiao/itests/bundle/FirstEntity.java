package org.anjiao.itests.bundle;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** A row of the first unit. */
@Entity
@Table(name = "itx_first")
public class FirstEntity {

    @Id
    private String id;

    @Version
    private long version;

    protected FirstEntity() {}

    public FirstEntity(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
