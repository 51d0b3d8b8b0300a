package org.anjiao.campaign;

/** How a person was seen. */
public enum InterviewMethod {
    /** 入户走访. */
    HOME_VISIT,
    /** 社区走访. */
    COMMUNITY_VISIT,
    /** 当面谈话; without it a task is not done. */
    FACE_TO_FACE
}
