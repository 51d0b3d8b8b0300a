package org.anjiao.supervisee.internal.rhythm;

import java.util.Optional;
import javax.persistence.EntityManager;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** The management class (管理类别) in which a person is kept: one of the pack's CLASSES. */
@FunctionalInterface
public interface ClassOf {
    /** Nobody has been put into a class: the general frequency holds for everybody. */
    ClassOf NONE = (manager, person) -> Optional.empty();

    Optional<String> of(EntityManager manager, SuperviseeEntity person);
}
