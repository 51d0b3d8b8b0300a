package org.anjiao.supervisee.exit;

import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.Status;

/** Why a case ends otherwise than by the end of its term. */
public enum TerminationReason {
    /** 特赦: the person is released (Law art. 44). */
    PARDON("特赦", "special pardon", "《社区矫正法》第四十四条", Status.RELEASED),
    DEATH("死亡", "death", "《社区矫正法》第四十五条、第五十一条", Status.TERMINATED),
    /** 被判有罪: another crime, of before or of meanwhile. */
    CONVICTED("因再犯新罪或漏罪被判刑", "found guilty of another crime", "《社区矫正法》第四十五条", Status.TERMINATED),
    PROBATION_REVOKED("撤销缓刑", "probation revoked", "《社区矫正法》第四十五条", Status.TERMINATED),
    PAROLE_REVOKED("撤销假释", "parole revoked", "《社区矫正法》第四十五条", Status.TERMINATED),
    RECOMMITTED("被决定收监执行", "recommitted", "《社区矫正法》第四十五条", Status.TERMINATED),
    /** 退回: whoever was referred is not to be received here, as the residence is elsewhere or the judgment no longer stands. */
    SENT_BACK("退回决定机关", "sent back to the deciding authority", "《社区矫正法》第十七条、第二十条", Status.TERMINATED);

    private final String zh;
    private final String en;
    private final String article;
    private final Status status;

    TerminationReason(String zh, String en, String article, Status status) {
        this.zh = zh;
        this.en = en;
        this.article = article;
        this.status = status;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The article of the law that names it. */
    public String article() {
        return article;
    }

    /** Whether it can happen to persons of the category: only what the court or organ had granted can be revoked. */
    public boolean concerns(Category category) {
        return switch (this) {
            case PARDON, DEATH, CONVICTED, SENT_BACK -> true;
            case PROBATION_REVOKED -> category == Category.PROBATION;
            case PAROLE_REVOKED -> category == Category.PAROLE;
            case RECOMMITTED -> category == Category.TEMPORARY_SERVICE;
        };
    }

    /** Whether it can happen to whoever stands there: before the registration or in correction. */
    public boolean concerns(Status status) {
        return switch (this) {
            case SENT_BACK -> status == Status.REFERRED;
            case PARDON -> status == Status.ACTIVE;
            default -> status.open();
        };
    }

    /** Whether a second person looks at the evidence before the case ends; of a death others are told at once (art. 51). */
    public boolean decided() {
        return this != DEATH;
    }

    /** The status in which it leaves the person. */
    public Status status() {
        return status;
    }
}
