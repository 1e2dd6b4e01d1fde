package org.koers.lrs.forwarding.delivery;

import org.koers.lrs.statement.attachment.AttachmentStore;
import org.koers.lrs.statement.query.StatementLog;
import org.koers.lrs.statement.store.StatementStore;

/** Where what is sent comes from. */
public record LocalStatements(
    StatementLog log, StatementStore store, AttachmentStore attachments) {}
