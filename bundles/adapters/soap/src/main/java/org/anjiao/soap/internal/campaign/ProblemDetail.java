package org.anjiao.soap.internal.campaign;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.anjiao.platform.ProblemException;

/** What a fault tells: the same as the problem details over REST. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "Problem")
public class ProblemDetail {
    /** Status for what no rule foresaw. */
    private static final int INTERNAL = 500;

    @XmlElement(required = true)
    String code;

    /** As the HTTP status over REST. */
    int status;

    String field;

    @XmlElement(required = true)
    String zh;

    @XmlElement(required = true)
    String en;

    @XmlElement(required = true)
    String remedyZh;

    @XmlElement(required = true)
    String remedyEn;

    /** As it goes to the caller. */
    public static ProblemDetail of(ProblemException problem) {
        ProblemDetail detail = new ProblemDetail();
        detail.code = problem.code().name();
        detail.status = problem.code().kind().status();
        detail.field = problem.field();
        detail.zh = problem.zh();
        detail.en = problem.en();
        detail.remedyZh = problem.remedyZh();
        detail.remedyEn = problem.remedyEn();
        return detail;
    }

    /**
     * What no rule foresaw.
     *
     * @param incident number under which the log tells more
     */
    public static ProblemDetail internal(String incident) {
        ProblemDetail detail = new ProblemDetail();
        detail.code = "INTERNAL_ERROR";
        detail.status = INTERNAL;
        detail.zh = "服务器内部错误，事件编号 " + incident;
        detail.en = "Internal error, incident " + incident;
        detail.remedyZh = "请稍后重试；如仍失败，请将事件编号告知管理员";
        detail.remedyEn = "Try again later; if it persists, give the incident number to the administrator";
        return detail;
    }

    /** As the HTTP status over REST. */
    public int status() {
        return status;
    }

    /** The code and what is wrong. */
    @Override
    public String toString() {
        return code + ": " + en;
    }
}
