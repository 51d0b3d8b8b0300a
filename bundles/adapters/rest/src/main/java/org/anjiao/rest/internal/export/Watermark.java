package org.anjiao.rest.internal.export;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.export.ExportRequest;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.table.TableMark;

/** Who took a file away, from where, when and what for, and who let it go: on each page of it. */
final class Watermark {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Text NUMBER = new Text("导出编号 ", "Export ");
    private static final Text BY = new Text("导出人 ", "by ");
    private static final Text UNIT = new Text("单位 ", "of ");
    private static final Text AT = new Text("导出时间 ", "at ");
    private static final Text PURPOSE = new Text("用途 ", "for: ");
    private static final Text APPROVER = new Text("审批人 ", "approved by ");
    private static final Text ONLY = new Text("仅限上述用途，不得外传", "for this purpose only, not to be passed on");
    private static final String GAP = "　";

    private Watermark() {}

    /** @param approval null for a list that needs none */
    static TableMark of(Caller caller, String unit, Instant now, ExportRequest approval, Language language) {
        Stream<String> who =
                Stream.of(BY.in(language) + caller.name() + " (" + caller.account() + ")", UNIT.in(language) + unit);
        String when = AT.in(language) + TIME.format(now.atZone(Shanghai.ZONE));
        if (approval == null) {
            String line = line(Stream.concat(who, Stream.of(when)));
            return new TableMark(line, line, "");
        }
        List<String> head = Stream.concat(Stream.of(NUMBER.in(language) + approval.id()), who)
                .toList();
        List<String> foot = List.of(
                when,
                APPROVER.in(language) + approval.decidedByName() + " (" + approval.decidedBy() + ")",
                PURPOSE.in(language) + approval.purpose());
        String line = line(Stream.of(head, foot, List.of(ONLY.in(language))).flatMap(List::stream));
        return new TableMark(line, line(head.stream()), line(foot.stream()));
    }

    private static String line(Stream<String> parts) {
        return parts.collect(Collectors.joining(GAP));
    }
}
