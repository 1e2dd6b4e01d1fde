package org.koers.lrs.authority.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import org.koers.lrs.authority.CredentialSource;
import org.koers.lrs.authority.StoredCredential;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/**
 * Credentials in the database. The tenant is not known yet, so they are found by a function of the
 * owner, which gives the one of a key and no list.
 */
@ApplicationScoped
public class JpaCredentials implements CredentialSource {

  @PersistenceContext(unitName = "lrs")
  EntityManager database;

  @Override
  public Optional<StoredCredential> byKey(String key) {
    try {
      List<?> found =
          database
              .createNativeQuery("select * from lrs.credential_of(:key)", CredentialRow.class)
              .setParameter("key", key)
              .getResultList();
      return found.stream()
          .findFirst()
          .map(CredentialRow.class::cast)
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
