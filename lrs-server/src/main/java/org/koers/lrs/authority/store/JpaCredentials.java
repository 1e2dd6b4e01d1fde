package org.koers.lrs.authority.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import org.koers.lrs.authority.CredentialSource;
import org.koers.lrs.authority.StoredCredential;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/** Credentials in the database. */
@ApplicationScoped
public class JpaCredentials implements CredentialSource {

  @PersistenceContext(unitName = "lrs")
  EntityManager database;

  @Override
  public Optional<StoredCredential> byKey(String key) {
    try {
      return database
          .createQuery(
              "select c from CredentialRow c join fetch c.tenant"
                  + " where c.key = :key and c.revoked is null",
              CredentialRow.class)
          .setParameter("key", key)
          .getResultList()
          .stream()
          .findFirst()
          .map(CredentialRow::credential);
    } catch (PersistenceException failed) {
      throw new LrsProblem(
          ProblemCode.STORE_UNAVAILABLE,
          "The database does not answer now, so the key cannot be checked. Send the same again"
              + " later.",
          failed);
    }
  }
}
