package org.anjiao.security.internal;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** What can be wrong with an account. */
enum SecurityProblem implements ProblemCode {
    ACCOUNT_NAME_INVALID(
            ProblemKind.INVALID,
            "账号名不符合规则",
            "The account's name breaks its rule",
            "使用 3 至 40 个小写字母、数字、点或连字符",
            "Use 3 to 40 lower-case letters, digits, dots or hyphens"),
    PASSWORD_TOO_SHORT(
            ProblemKind.INVALID,
            "密码太短",
            "The password is too short",
            "密码至少 {0} 个字符",
            "A password has at least {0} characters"),
    OLD_PASSWORD_WRONG(
            ProblemKind.INVALID,
            "原密码不正确",
            "The old password is wrong",
            "请核对后重试；多次失败将暂时锁定账号",
            "Check it and try again; repeated failures lock the account for a while"),
    PASSWORD_UNCHANGED(
            ProblemKind.INVALID, "新密码与原密码相同", "The new password is the old one", "请使用不同的密码", "Choose another one"),
    AUDITOR_HAS_NO_OTHER_ROLE(
            ProblemKind.INVALID,
            "审计管理员不能兼任其他角色",
            "An auditor has no other role",
            "请分别建立账号（三员分立）",
            "Make an account for each: whoever audits does no other work"),
    SECURITY_ADMINISTRATOR_HAS_NO_OTHER_ROLE(
            ProblemKind.INVALID,
            "安全管理员不能兼任其他角色",
            "A security administrator has no other role",
            "请分别建立账号（三员分立）",
            "Make an account for each: whoever manages accounts reads no case"),
    ROLE_ABOVE_OWN(
            ProblemKind.FORBIDDEN,
            "不能授予自己没有的权限：{0}",
            "You cannot grant rights that you do not have: {0}",
            "请由上级单位的账号管理员办理",
            "Ask the account manager of the unit above");

    private final Wording wording;

    SecurityProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
