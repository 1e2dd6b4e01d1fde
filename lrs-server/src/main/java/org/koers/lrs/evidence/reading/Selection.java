package org.koers.lrs.evidence.reading;

import org.koers.lrs.evidence.filter.Condition;
import org.koers.lrs.statement.store.StatementFilter;

/**
 * Which statements of a tenant.
 *
 * @param standard what indexes find; references from other statements are not followed
 * @param condition what is asked of each statement that the indexes find
 */
public record Selection(long tenantId, StatementFilter standard, Condition condition, AsOf asOf) {}
