package org.anjiao.campaign.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import org.anjiao.campaign.ChecklistItem;
import org.anjiao.campaign.Outline;
import org.anjiao.campaign.Phase;
import org.anjiao.campaign.ReportSection;
import org.anjiao.supervisee.Category;
import org.junit.jupiter.api.Test;

class TemplateReaderTest {
    private static final String TEXT = new Templates().text("SN-2019-YHPC").orElseThrow();
    private final Template template = TemplateReader.read(TEXT);

    @Test
    void theNoticeOf2019() {
        assertThat(template.phases())
                .extracting(Phase::from, Phase::to)
                .containsExactly(
                        tuple(LocalDate.of(2019, 3, 4), LocalDate.of(2019, 3, 10)),
                        tuple(LocalDate.of(2019, 3, 11), LocalDate.of(2019, 4, 10)),
                        tuple(LocalDate.of(2019, 4, 11), LocalDate.of(2019, 4, 30)));
        // 23:59:59 in Shanghai.
        assertThat(template.reportDueAt()).isEqualTo(Instant.parse("2019-04-20T15:59:59Z"));
        assertThat(template.sections())
                .extracting(ReportSection::zh)
                .containsExactly("开展情况", "存在的问题", "整改的措施和效果", "经验教训");
        assertThat(template.checklist())
                .extracting(ChecklistItem::source)
                .contains(
                        "R-35", "R-36", "R-37", "R-38", "R-39", "R-40", "R-41", "R-42", "R-43", "R-44", "R-45", "R-46");
        assertThat(template.checklist()).extracting(ChecklistItem::code).doesNotHaveDuplicates();
    }

    @Test
    void everyPersonHasAnOutlineAndMinorsTheirOwn() {
        for (Category category : Category.values()) {
            assertThat(template.outlineFor(category, true, true).key()).isEqualTo("MINOR/1");
            assertThat(template.outlineFor(category, true, false).key()).startsWith("KEY");
        }
        assertThat(template.outlineFor(Category.TEMPORARY_SERVICE, false, false).key())
                .isEqualTo("TEMPORARY/1");
        assertThat(template.outlineFor(Category.PROBATION, false, false).key()).isEqualTo("GENERAL/1");
        assertThat(template.outlines().stream().map(choice -> choice.outline()))
                .extracting(Outline::key)
                .doesNotHaveDuplicates();
    }

    @Test
    void aTemplateFitsIntoItsColumn() {
        assertThat(TEXT.length()).isLessThan(32000);
    }

    @Test
    void brokenTemplatesAreRefused() {
        refused("not xml");
        refused("<!DOCTYPE campaign [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><campaign code=\"&x;\"/>");
        refused(TEXT.replace("from=\"2019-04-11\"", "from=\"2019-04-12\""));
        refused(TEXT.replace("ask=\"mood school", "ask=\"mood nothing"));
        refused(TEXT.replace("code=\"lessons\" ", ""));
    }

    private static void refused(String text) {
        assertThatThrownBy(() -> TemplateReader.read(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
