package org.koers.lrs.evidence.reading;

import java.util.List;

/**
 * What one look at the log found.
 *
 * @param searchedTo the last position that was looked at
 * @param isLast whether nothing is left beyond it
 */
public record Piece(List<ReadStatement> statements, long searchedTo, boolean isLast) {
  public Piece {
    statements = List.copyOf(statements);
  }
}
