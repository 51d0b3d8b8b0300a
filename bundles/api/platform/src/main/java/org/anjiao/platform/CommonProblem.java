package org.anjiao.platform;

/** Rules that hold in every domain. */
public enum CommonProblem implements ProblemCode {
    FIELD_REQUIRED(ProblemKind.INVALID, "缺少必填项 {0}", "{0} is missing", "请填写 {0} 后重新提交", "Fill in {0} and send again"),
    FIELD_INVALID(
            ProblemKind.INVALID,
            "{0} 的值不符合规则：{1}",
            "{0} breaks its rule: {1}",
            "请按规则修改 {0}",
            "Correct {0} to follow the rule"),
    RECORD_NOT_FOUND(
            ProblemKind.NOT_FOUND,
            "没有找到编号为 {0} 的记录，或不在您的管辖范围内",
            "No record {0} within your reach",
            "请核对编号，或联系有管辖权的单位",
            "Check the identifier or ask the unit in charge"),
    NOT_PERMITTED(
            ProblemKind.FORBIDDEN,
            "您的角色不能执行此操作：{0}",
            "Your role does not permit this: {0}",
            "请由有权限的人员办理",
            "Ask a person with the permission to do it"),
    OUTSIDE_OWN_UNIT(
            ProblemKind.FORBIDDEN,
            "该记录不属于您所在单位的管辖范围",
            "The record belongs to a unit outside your own",
            "请联系有管辖权的单位",
            "Ask the unit in charge"),
    SESSION_REQUIRED(ProblemKind.UNAUTHENTICATED, "请先登录", "Sign in first", "登录后重试", "Sign in and try again"),
    SIGN_IN_REFUSED(
            ProblemKind.UNAUTHENTICATED,
            "账号或密码不正确",
            "Account or password is wrong",
            "请核对后重试；多次失败将暂时锁定",
            "Check both and try again; repeated failures lock the account for a while"),
    SIGN_IN_LOCKED(
            ProblemKind.UNAUTHENTICATED,
            "登录失败次数过多，账号已暂时锁定",
            "Too many failures; the account is locked for a while",
            "请 {0} 分钟后重试",
            "Try again in {0} minutes"),
    PASSWORD_CHANGE_REQUIRED(
            ProblemKind.FORBIDDEN,
            "当前密码由他人设置，修改之前不能办理其他事项",
            "Your password was set by somebody else; nothing else is possible before you change it",
            "请先修改为只有本人知道的密码，再重新登录",
            "Change it to one that only you know (PUT /api/v1/me/password), then sign in again"),
    STALE_VERSION(
            ProblemKind.STALE,
            "记录已被他人修改",
            "The record has been changed by someone else",
            "请刷新后重新操作",
            "Reload it and repeat your change"),
    PURPOSE_REQUIRED(
            ProblemKind.INVALID,
            "查看敏感信息须说明用途",
            "Reading sensitive data needs a purpose",
            "请填写用途，该次查看将被记录",
            "State the purpose; the read is put on record"),
    FIGURES_NOT_SETTLED(
            ProblemKind.UNAVAILABLE,
            "数据正在入库，暂时无法给出该时点的准确统计",
            "Data is being stored; the figures of that moment are not settled yet",
            "请稍后重试",
            "Try again in a moment"),
    AS_OF_IN_FUTURE(
            ProblemKind.INVALID,
            "统计时点 {0} 晚于当前时间 {1}",
            "asOf {0} is after now, {1}",
            "请选择不晚于当前时间的时点",
            "Choose a moment not after now"),
    IDEMPOTENCY_KEY_REUSED(
            ProblemKind.INVALID,
            "幂等键 {0} 已用于另一个请求",
            "The idempotency key {0} belongs to another request",
            "请为新的请求使用新的幂等键；重试时请原样发送首次的请求",
            "Use a new key for a new request; repeat the first request unchanged to have its answer again"),
    IDEMPOTENCY_KEY_IN_USE(
            ProblemKind.CONFLICT,
            "使用幂等键 {0} 的请求仍在处理",
            "The request with the idempotency key {0} is still being worked on",
            "请稍后以相同的幂等键重试",
            "Repeat it with the same key in a moment");

    private final Wording wording;

    CommonProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    /** A {@link #FIELD_REQUIRED} problem of that field. */
    public static ProblemException required(String field) {
        return new ProblemException(FIELD_REQUIRED, field, field);
    }

    /** A {@link #RECORD_NOT_FOUND} problem of that identifier. */
    public static ProblemException notFound(String id) {
        return new ProblemException(RECORD_NOT_FOUND, "id", id);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
