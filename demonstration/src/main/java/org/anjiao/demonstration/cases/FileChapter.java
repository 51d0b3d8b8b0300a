package org.anjiao.demonstration.cases;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.supervisee.completeness.CaseFiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A file that is being completed: some documents and fields are there, others are missing. */
@Component
public final class FileChapter implements Chapter {
    private final CaseFiles files;

    @Activate
    public FileChapter(@Reference CaseFiles files) {
        this.files = files;
    }

    @Override
    public List<Story> stories(Stage stage) {
        return List.of(stage.about(Part.FILE_WITH_GAPS, Moment.LAST_FRIDAY, person -> {
            LocalDate dated = LocalDate.of(2019, 1, 10);
            files.fileDocument(stage.officer(), person, null, "JUDGMENT", "卷宗第3页", dated);
            files.fileDocument(stage.officer(), person, null, "EXECUTION_NOTICE", "卷宗第9页", dated);
            files.fillField(stage.officer(), person, null, "offence", "危险驾驶罪");
        }));
    }
}
