package org.koers.lrs.statement.receive;

import java.util.List;
import java.util.UUID;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.xapi.version.XapiVersion;

/** The way in for statements, over HTTP and for writers inside this server alike. */
public interface StatementIntake {

  /**
   * Validates and stores one statement or an array of them, all or none; durable when it returns.
   * Statements that were stored before and say the same are stored already.
   *
   * @param statementsJson UTF-8; kept byte for byte
   * @return the ids in the order of the array
   * @throws org.koers.lrs.problem.LrsProblem if nothing was stored, with the reason
   */
  List<UUID> receive(Credential who, XapiVersion version, byte[] statementsJson);
}
