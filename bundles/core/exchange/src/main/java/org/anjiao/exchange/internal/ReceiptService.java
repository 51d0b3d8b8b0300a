package org.anjiao.exchange.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.anjiao.exchange.MessageState;
import org.anjiao.exchange.Receipt;
import org.anjiao.exchange.Receipts;
import org.anjiao.exchange.internal.ExchangeStore.Row;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.store.Transactions;

/** Applies what agencies tell us by themselves. */
class ReceiptService implements Receipts {
    private static final String ACCOUNT_PREFIX = "agency.";
    private static final int MAX_NUMBER = 100;

    private final ExchangeStore store;
    private final Transactions transactions;
    private final ReplyClock replies;
    private final WayBack wayBack;
    private final AccessControl access;
    private final AuditLog audit;
    private final Clock clock;

    ReceiptService(
            ExchangeStore store,
            Transactions transactions,
            ReplyClock replies,
            WayBack wayBack,
            AccessControl access,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.replies = replies;
        this.wayBack = wayBack;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public MessageState accept(Caller caller, Receipt receipt) {
        check(receipt);
        return transactions.required(() -> {
            Row row = store.ofMessage(receipt.messageId())
                    .filter(found -> caller.account()
                            .equals(ACCOUNT_PREFIX + found.message().agency()))
                    .orElseThrow(() -> CommonProblem.notFound(receipt.messageId()));
            access.require(caller, Permission.RECEIPT_POST, row.document().unitId());
            if (!isRepetition(row.message(), receipt)) {
                apply(caller, row, receipt);
                store.update(row.message());
                audit.record(caller, entry(row, receipt));
            }
            return row.message().state();
        });
    }

    private void check(Receipt receipt) {
        if (receipt.messageId() == null) {
            throw CommonProblem.required("messageId");
        }
        if (receipt.kind() == null) {
            throw CommonProblem.required("kind");
        }
        if (receipt.at() == null) {
            throw CommonProblem.required("at");
        }
        if (receipt.at().isAfter(clock.instant())) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "at", "at", "≤ " + clock.instant());
        }
        if (receipt.kind() == Receipt.Kind.RECEIVED) {
            if (receipt.receiptNumber() == null || receipt.receiptNumber().isBlank()) {
                throw CommonProblem.required("receiptNumber");
            }
            if (receipt.receiptNumber().length() > MAX_NUMBER) {
                throw new ProblemException(
                        CommonProblem.FIELD_INVALID, "receiptNumber", "receiptNumber", "≤ " + MAX_NUMBER);
            }
        }
    }

    private static boolean isRepetition(MessageEntity message, Receipt receipt) {
        return switch (receipt.kind()) {
            case RECEIVED -> {
                if (message.receiptNumber() != null && !message.receiptNumber().equals(receipt.receiptNumber())) {
                    throw new ProblemException(
                            ExchangeProblem.RECEIPT_CONTRADICTS, "receiptNumber", message.receiptNumber());
                }
                yield message.receiptNumber() != null;
            }
            case ANSWERED -> message.state() == MessageState.ANSWERED;
            case REFUSED -> message.state() == MessageState.NACK;
        };
    }

    private void apply(Caller caller, Row row, Receipt receipt) {
        Instant now = clock.instant();
        MessageEntity message = row.message();
        switch (receipt.kind()) {
            case RECEIVED -> {
                Instant sent = message.sentAt() == null ? now : Instant.ofEpochMilli(message.sentAt());
                message.received(
                        receipt.receiptNumber(),
                        receipt.at(),
                        now,
                        replies.lastDay(row.document(), sent, receipt.at()));
                wayBack.delivered(row, receipt.at());
            }
            case ANSWERED -> {
                message.answered(receipt.at(), note(receipt));
                wayBack.answered(caller, row, receipt);
            }
            case REFUSED -> message.refused(receipt.detail());
        }
    }

    private static String note(Receipt receipt) {
        return receipt.detail() == null && receipt.ruling() != null
                ? receipt.ruling().reference()
                : receipt.detail();
    }

    private static AuditRecord entry(Row row, Receipt receipt) {
        return new AuditRecord(
                "RECEIPT_" + receipt.kind(),
                DocumentService.RECORD_TYPE,
                row.document().id(),
                row.document().unitId(),
                null,
                receipt.receiptNumber() == null ? Map.of() : Map.of("receiptNumber", receipt.receiptNumber()));
    }
}
