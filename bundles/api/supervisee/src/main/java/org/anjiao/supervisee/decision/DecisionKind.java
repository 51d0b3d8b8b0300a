package org.anjiao.supervisee.decision;

/** What is waited for. A proposal that several have a say in is listed under the say that is due next. */
public enum DecisionKind {
    ASSESSMENT("调查评估意见审批", "opinion of an investigation-assessment"),
    PLAN("矫正方案审核", "correction plan"),
    CLASS("管理类别审批", "management class"),
    RISK_OVERRIDE("风险等级调整审批", "risk band that departs from the instrument"),
    KEY_LISTING("列为重点对象审批", "listing as a key person"),
    KEY_DELISTING("撤销重点对象审批", "delisting of a key person"),
    SENSITIVE("重大敏感案件认定审批", "marking of a sensitive case"),
    SENSITIVE_LIFTING("重大敏感案件解除审批", "end of a sensitive case"),
    EM_SUBMISSION("电子定位提请审核", "submission of a proposal of positioning"),
    EM_ORDER("电子定位审批", "electronic positioning"),
    EM_EXTENSION("电子定位延期审批", "extension of electronic positioning"),
    LEAVE_OPINION("请假意见", "opinion on a leave"),
    LEAVE("请假审批", "leave"),
    LEAVE_EXTENSION_OPINION("续假意见", "opinion on the extension of a leave"),
    LEAVE_EXTENSION("续假审批", "extension of a leave"),
    PERMIT_OPINION("许可申请意见", "opinion on a permit"),
    PERMIT("许可审批", "permit under a prohibition or for frequent trips"),
    EXEMPTION("教育劳动免除审批", "exemption from education or voluntary work"),
    MEDICAL_EXTENSION("病情复查延期审批", "later medical review"),
    MEASURE_VERIFICATION("处置建议核实", "verification of a measure"),
    MEASURE("处置建议审批", "measure"),
    MEASURE_SIGNATURE("提请文书签发", "signature of a proposal to another organ"),
    RECOMMIT_REFUSAL("拟不提请收监审批", "wish not to propose a recommitment"),
    /** Another organ answers; nobody of this system may. */
    PROCEEDING("提请待答复", "answer of another organ"),
    RULING("终止矫正裁定复核", "ruling on paper that ends a case"),
    TRANSFER_OPINION("执行地变更意见", "opinion on a transfer"),
    TRANSFER_ASKING("执行地变更征求意见", "asking the new county about a transfer"),
    TRANSFER_ANSWER("执行地变更复函", "answer of the new county on a transfer"),
    TRANSFER("执行地变更审批", "transfer"),
    RELEASE("期满解除", "release at the end of the term"),
    TERMINATION("终止矫正审批", "termination of a case"),
    COMPLAINT("投诉申诉答复", "answer to a complaint"),
    DATA_CORRECTION("更正信息答复", "answer to a request to correct data"),
    PROCURATORATE_OPINION("检察建议答复", "answer to the procuratorate"),
    TRACK_REQUEST("调取轨迹审批", "request to read a track");

    private final String zh;
    private final String en;

    DecisionKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
