package org.anjiao.rest.internal;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** What can be wrong with a request before any domain sees it. */
enum RestProblem implements ProblemCode {
    JSON_UNREADABLE(
            ProblemKind.MALFORMED,
            "请求正文不是有效的 JSON，或含有未知字段：{0}",
            "The body is not valid JSON or has an unknown field: {0}",
            "请对照接口说明 /api/v1/openapi.json 检查",
            "Compare it with /api/v1/openapi.json"),
    PARAMETER_UNREADABLE(
            ProblemKind.MALFORMED,
            "参数无法识别：{0}",
            "A parameter cannot be read: {0}",
            "日期格式为 yyyy-MM-dd，时间须带时区，例如 2019-03-31T09:00:00+08:00",
            "Dates are yyyy-MM-dd, instants carry an offset, for example 2019-03-31T09:00:00+08:00"),
    NO_SUCH_RESOURCE(
            ProblemKind.NOT_FOUND,
            "没有这个接口，或所属模块未安装：{0}",
            "No such resource, or its module is not installed: {0}",
            "请对照接口说明 /api/v1/openapi.json 检查地址",
            "Compare the address with /api/v1/openapi.json"),
    REQUEST_NOT_SUPPORTED(
            ProblemKind.MALFORMED,
            "该接口不支持此请求方法或媒体类型：{0}",
            "The resource does not support this method or media type: {0}",
            "请对照接口说明 /api/v1/openapi.json 检查",
            "Compare it with /api/v1/openapi.json"),
    INTERNAL_ERROR(
            ProblemKind.UNAVAILABLE,
            "服务器内部错误，事件编号 {0}",
            "Internal error, incident {0}",
            "请稍后重试；如仍失败，请将事件编号告知管理员",
            "Try again later; if it persists, give the incident number to the administrator");

    private final Wording wording;

    RestProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
