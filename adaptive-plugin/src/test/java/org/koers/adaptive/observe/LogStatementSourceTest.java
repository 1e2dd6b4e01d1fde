package org.koers.adaptive.observe;

import java.util.List;

class LogStatementSourceTest implements StatementSourceContract {

  @Override
  public StatementSource sourceOver(List<String> statements) {
    return new LogStatementSource(new ListedLog(1, statements));
  }
}
