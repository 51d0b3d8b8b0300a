package org.anjiao.supervisee.internal.person;

import javax.persistence.Embeddable;
import org.anjiao.supervisee.internal.crypto.SealedTexts;

/** Somebody beside the supervisee who answers for something: name and phone are kept encrypted and shown masked. */
@Embeddable
public class RelativePart {
    private String name;

    private String relation;

    private String phone;

    protected RelativePart() {}

    /** @param role begins the labels under which the texts are encrypted, as it begins their columns */
    public RelativePart(SealedTexts sealing, String role, String name, String relation, String phone) {
        this.name = sealing.encrypt(role + "_name", name);
        this.relation = relation;
        this.phone = sealing.encrypt(role + "_phone", phone);
    }

    public String relation() {
        return relation;
    }

    public String name(SealedTexts sealing, String role, boolean full) {
        String whole = sealing.decrypt(role + "_name", name);
        return full ? whole : Masking.name(whole);
    }

    public String phone(SealedTexts sealing, String role, boolean full) {
        String whole = sealing.decrypt(role + "_phone", phone);
        return full ? whole : Masking.phone(whole);
    }
}
