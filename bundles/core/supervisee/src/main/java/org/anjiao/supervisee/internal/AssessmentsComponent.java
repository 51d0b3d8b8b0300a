package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.assessment.Assessments;
import org.anjiao.supervisee.internal.assessment.AssessmentBook;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.Newcomers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the investigation-assessments into the container. */
@Component(service = Assessments.class)
public final class AssessmentsComponent extends AssessmentBook {
    @Activate
    public AssessmentsComponent(@Reference Desk desk, @Reference Newcomers newcomers, @Reference Outlets outlets) {
        super(desk, newcomers, outlets.documents());
    }
}
