package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.completeness.CaseFiles;
import org.anjiao.supervisee.internal.completeness.FileBook;
import org.anjiao.supervisee.internal.crypto.SealedTexts;
import org.anjiao.supervisee.internal.desk.Desk;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the case files into the container. */
@Component(service = CaseFiles.class)
public final class CaseFilesComponent extends FileBook {
    @Activate
    public CaseFilesComponent(@Reference Desk desk, @Reference SealedTexts texts) {
        super(desk, texts);
    }
}
