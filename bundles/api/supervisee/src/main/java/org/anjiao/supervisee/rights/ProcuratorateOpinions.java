package org.anjiao.supervisee.rights;

import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Suggestions and notices of the procuratorate (T-43, Law art. 62), in a person's case or on the agency's own work: adopted,
 * or reasons why not, in writing.
 */
@ProviderType
public interface ProcuratorateOpinions {
    /**
     * Puts it on record.
     *
     * @param caller needs {@code CASE_RECEIVE} over the person's unit, or over the unit that it names
     * @throws org.anjiao.platform.ProblemException {@code RECEIVED_LATER}, {@code END_BEFORE_BEGIN} and as all steps
     */
    Opinion receive(Caller caller, NewOpinion opinion);

    /**
     * Answers in writing.
     *
     * @param caller needs {@code CASE_DECIDE}, in the county that answers
     * @param answer measures taken, or reasons why not; at most 1000 characters
     * @throws org.anjiao.platform.ProblemException {@code DECISION_LEVEL}, {@code OPINION_STATE}
     */
    Opinion answer(Caller caller, String id, Long version, boolean adopted, String answer);

    Opinion find(Caller caller, String id);

    Page<Opinion> list(Caller caller, RightsQuery query);
}
