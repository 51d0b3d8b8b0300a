package org.anjiao.soap.internal;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** What can be wrong with a message before any domain sees it. */
public enum SoapProblem implements ProblemCode {
    MESSAGE_UNREADABLE(
            ProblemKind.MALFORMED,
            "报文不符合接口说明：{0}",
            "The message does not follow the description: {1}",
            "请对照 ?wsdl 检查报文",
            "Compare the message with ?wsdl");

    private final Wording wording;

    SoapProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
