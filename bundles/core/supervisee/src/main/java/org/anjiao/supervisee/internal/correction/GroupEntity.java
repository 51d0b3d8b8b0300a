package org.anjiao.supervisee.internal.correction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.OrderColumn;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.correction.CorrectionGroup;
import org.anjiao.supervisee.correction.GroupMember;
import org.anjiao.supervisee.internal.desk.EndsWithCase;

/** A group between two changes; only its end is written later. */
@Entity
@Table(name = "sup_group")
public class GroupEntity implements EndsWithCase {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "seq")
    private int number;

    @ElementCollection
    @CollectionTable(name = "sup_group_member", joinColumns = @JoinColumn(name = "group_id"))
    @OrderColumn(name = "seq")
    private List<GroupMemberPart> members = new ArrayList<>();

    private String reason;

    private String basis;

    @Column(name = "formed_by")
    private String formedBy;

    @Column(name = "formed_at")
    private long formedAt;

    @Column(name = "until_at")
    private Long untilAt;

    @Version
    private long version;

    protected GroupEntity() {}

    GroupEntity(
            String id,
            String superviseeId,
            int number,
            List<GroupMember> members,
            String reason,
            String basis,
            Caller by,
            Instant now) {
        this.id = id;
        this.superviseeId = superviseeId;
        this.number = number;
        members.forEach(member -> this.members.add(new GroupMemberPart(member)));
        this.reason = reason;
        this.basis = basis;
        formedBy = by.account();
        formedAt = now.toEpochMilli();
    }

    int number() {
        return number;
    }

    void replaced(Instant now) {
        untilAt = now.toEpochMilli();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String recordType() {
        return GroupBook.RECORD_TYPE;
    }

    @Override
    public boolean open() {
        return untilAt == null;
    }

    @Override
    public void endWithCase(String why, Instant now) {
        replaced(now);
    }

    CorrectionGroup view() {
        return new CorrectionGroup(
                id,
                superviseeId,
                number,
                members.stream().map(GroupMemberPart::view).toList(),
                reason,
                basis,
                formedBy,
                Instant.ofEpochMilli(formedAt),
                untilAt == null ? null : Instant.ofEpochMilli(untilAt));
    }
}
