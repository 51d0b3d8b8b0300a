package org.anjiao.rest.internal.session;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** What can be wrong with the address of an account. */
enum AccountProblem implements ProblemCode {
    ACCOUNT_TAKEN(
            ProblemKind.CONFLICT,
            "账号“{0}”已存在",
            "{0} is in use already",
            "请换一个账号名；要更改已有账号，请在列表中点击“更改”",
            "Choose another name; change the known account from the list");

    private final Wording wording;

    AccountProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
