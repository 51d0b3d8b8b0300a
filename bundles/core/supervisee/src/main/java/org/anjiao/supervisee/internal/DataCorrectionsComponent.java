package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.PersonalFields;
import org.anjiao.supervisee.internal.rights.CorrectionBook;
import org.anjiao.supervisee.internal.rights.RightsLetters;
import org.anjiao.supervisee.rights.DataCorrections;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the wishes to correct data into the container. */
@Component(service = DataCorrections.class)
public final class DataCorrectionsComponent extends CorrectionBook {
    @Activate
    public DataCorrectionsComponent(
            @Reference Desk desk, @Reference PersonalFields fields, @Reference Outlets outlets) {
        super(desk, fields, new RightsLetters(desk, outlets.documents()));
    }
}
