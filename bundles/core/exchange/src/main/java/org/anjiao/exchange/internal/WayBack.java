package org.anjiao.exchange.internal;

import java.time.Instant;
import org.anjiao.exchange.Receipt;
import org.anjiao.exchange.internal.ExchangeStore.Row;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.reply.CaseReplies;
import org.anjiao.supervisee.reply.CaseReply;
import org.anjiao.supervisee.reply.Ruling;

/** Hands what the addressee of a document says to the record of the case that brought the document about. */
final class WayBack {
    private final CaseReplies cases;

    WayBack(CaseReplies cases) {
        this.cases = cases;
    }

    void delivered(Row row, Instant at) {
        if (concernsCase(row)) {
            cases.delivered(reply(row, at, null));
        }
    }

    void answered(Caller caller, Row row, Receipt receipt) {
        if (concernsCase(row)) {
            cases.answered(caller, reply(row, receipt.at(), receipt.ruling()));
        }
    }

    /** Who only gets a copy has no say. */
    private static boolean concernsCase(Row row) {
        return row.document().recordType() != null && !row.message().isCopy();
    }

    private static CaseReply reply(Row row, Instant at, Ruling ruling) {
        DocumentEntity document = row.document();
        return new CaseReply(document.recordType(), document.recordId(), document.id(), at, ruling);
    }
}
