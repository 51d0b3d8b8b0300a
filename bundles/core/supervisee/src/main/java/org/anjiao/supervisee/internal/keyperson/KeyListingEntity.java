package org.anjiao.supervisee.internal.keyperson;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.AttributeOverride;
import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.KeyCategory;
import org.anjiao.supervisee.internal.desk.EndsWithCase;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.keyperson.KeyListing;
import org.anjiao.supervisee.keyperson.KeyListingState;
import org.anjiao.supervisee.keyperson.KeyProblem;

/** The aggregate of one reason for which a person is, was or may become a key person. */
@Entity
@Table(name = "sup_key_listing")
public class KeyListingEntity implements EndsWithCase {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    @Enumerated(EnumType.STRING)
    private KeyCategory category;

    @Enumerated(EnumType.STRING)
    private KeyListingState state;

    @Embedded
    private KeyDecision listing;

    @Embedded
    @AttributeOverride(name = "decision.reason", column = @Column(name = "end_reason"))
    @AttributeOverride(name = "evidence", column = @Column(name = "end_evidence"))
    @AttributeOverride(name = "basis", column = @Column(name = "end_basis"))
    @AttributeOverride(name = "decision.proposedBy", column = @Column(name = "end_proposed_by"))
    @AttributeOverride(name = "decision.proposedAt", column = @Column(name = "end_proposed_at"))
    @AttributeOverride(name = "decision.granted", column = @Column(name = "end_granted"))
    @AttributeOverride(name = "decision.decidedBy", column = @Column(name = "end_decided_by"))
    @AttributeOverride(name = "decision.decidedAt", column = @Column(name = "end_decided_at"))
    @AttributeOverride(name = "decision.comment", column = @Column(name = "end_decision_comment"))
    private KeyDecision delisting;

    @Column(name = "first_day")
    private LocalDate from;

    @Column(name = "last_day")
    private LocalDate to;

    @Version
    private long version;

    protected KeyListingEntity() {}

    private KeyListingEntity(String id, SuperviseeEntity person, KeyCategory category, KeyListingState state) {
        this.id = id;
        superviseeId = person.id();
        unitId = person.unitId();
        this.category = category;
        this.state = state;
    }

    static KeyListingEntity proposed(String id, SuperviseeEntity person, KeyCategory category, KeyDecision proposal) {
        KeyListingEntity entity = new KeyListingEntity(id, person, category, KeyListingState.PROPOSED);
        entity.listing = proposal;
        return entity;
    }

    /** What came by import, without a decision of its own. */
    static KeyListingEntity imported(String id, SuperviseeEntity person, KeyCategory category) {
        KeyListingEntity entity = new KeyListingEntity(id, person, category, KeyListingState.LISTED);
        entity.from = person.registeredOn();
        return entity;
    }

    @Override
    public String id() {
        return id;
    }

    String superviseeId() {
        return superviseeId;
    }

    KeyCategory category() {
        return category;
    }

    boolean restricted() {
        return restricted(category);
    }

    /** Whether the category says something of the person's health. */
    static boolean restricted(KeyCategory category) {
        return category == KeyCategory.MENTAL_ILLNESS;
    }

    KeyListingState state() {
        return state;
    }

    long version() {
        return version;
    }

    String proposedBy() {
        return (state == KeyListingState.DELIST_PROPOSED ? delisting : listing)
                .decision()
                .proposedBy();
    }

    void proposeEnd(KeyDecision proposal) {
        move(KeyListingState.DELIST_PROPOSED);
        delisting = proposal;
    }

    void decided(Caller decider, boolean granted, String why, Instant now, LocalDate today) {
        if (state == KeyListingState.PROPOSED) {
            listing.decision().decided(decider, granted, why, now);
            from = granted ? today : null;
            move(granted ? KeyListingState.LISTED : KeyListingState.REFUSED);
        } else if (state == KeyListingState.DELIST_PROPOSED) {
            delisting.decision().decided(decider, granted, why, now);
            to = granted ? today : null;
            move(granted ? KeyListingState.DELISTED : KeyListingState.LISTED);
        } else {
            throw illegal();
        }
    }

    void requireProposed() {
        if (state != KeyListingState.PROPOSED && state != KeyListingState.DELIST_PROPOSED) {
            throw illegal();
        }
    }

    @Override
    public String recordType() {
        return KeyBook.RECORD_TYPE;
    }

    @Override
    public boolean open() {
        return state.holds() || state == KeyListingState.PROPOSED;
    }

    @Override
    public void endWithCase(String why, Instant now) {
        if (state == KeyListingState.PROPOSED) {
            move(KeyListingState.MOOT);
            listing.decision().lapsed(why);
        } else {
            if (state == KeyListingState.DELIST_PROPOSED) {
                delisting.decision().lapsed(why);
            }
            move(KeyListingState.DELISTED);
            to = Shanghai.dayOf(now);
        }
    }

    private void move(KeyListingState next) {
        if (!state.next().contains(next)) {
            throw illegal();
        }
        state = next;
    }

    private ProblemException illegal() {
        return new ProblemException(KeyProblem.KEY_STATE, null, state.name());
    }

    /** @param full whether health data is shown too */
    KeyListing view(boolean full) {
        boolean open = full || !restricted();
        return new KeyListing(
                id,
                superviseeId,
                open ? category : null,
                restricted(),
                state,
                listing == null ? null : listing.view(open),
                delisting == null ? null : delisting.view(open),
                from,
                to,
                version);
    }
}
