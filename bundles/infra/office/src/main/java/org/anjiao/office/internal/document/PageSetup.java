package org.anjiao.office.internal.document;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** A4 with the margins of an official document and its page number, “— 1 —”. */
final class PageSetup {
    private static final int NUMBER_POINTS = 14;

    private PageSetup() {}

    static void apply(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(OfficialStyle.PAGE_WIDTH);
        size.setH(OfficialStyle.PAGE_HEIGHT);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(OfficialStyle.MARGIN_TOP);
        margins.setBottom(OfficialStyle.MARGIN_BOTTOM);
        margins.setLeft(OfficialStyle.MARGIN_LEFT);
        margins.setRight(OfficialStyle.MARGIN_RIGHT);
        XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setAlignment(ParagraphAlignment.CENTER);
        PoiTextDocument.run(footer, OfficialStyle.Face.TEXT, NUMBER_POINTS).setText("— ");
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
        PoiTextDocument.run(footer, OfficialStyle.Face.TEXT, NUMBER_POINTS).setText(" —");
    }
}
