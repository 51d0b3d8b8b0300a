package org.anjiao.supervisee.internal.desk;

import javax.persistence.EntityManager;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** What follows from a step whatever service took it; within the step's transaction. */
public interface StepFollower {
    void followed(EntityManager manager, SuperviseeEntity person, CaseStep step);
}
