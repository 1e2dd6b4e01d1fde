package org.koers.lrs.evidence.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.staff.Frame;
import org.koers.lrs.staff.Texts;

/**
 * What the list shows.
 *
 * @param older the query of the link to older statements; empty at the end
 * @param bars null where nothing is selected or it would take too long
 * @param problem what is wrong with the question; empty if nothing is
 */
public record ListView(
    Frame frame,
    Texts texts,
    Search search,
    List<Match> matches,
    List<StatementLine> lines,
    long asOf,
    String older,
    @Nullable Bars bars,
    String problem) {}
