package org.anjiao.supervisee.internal.correction;

import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import org.anjiao.supervisee.Sex;
import org.anjiao.supervisee.correction.GroupMember;

/** A member of a group. */
@Embeddable
public class GroupMemberPart {
    @Enumerated(EnumType.STRING)
    private GroupMember.Kind kind;

    @Column(name = "member_name")
    private String name;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    @Column(name = "knows_minors")
    private boolean knowsMinors;

    private String duties;

    protected GroupMemberPart() {}

    GroupMemberPart(GroupMember member) {
        kind = member.kind();
        name = member.name();
        sex = member.sex();
        knowsMinors = member.knowsMinors();
        duties = member.duties();
    }

    GroupMember view() {
        return new GroupMember(kind, name, sex, knowsMinors, duties);
    }
}
