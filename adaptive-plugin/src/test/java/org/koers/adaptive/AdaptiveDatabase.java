package org.koers.adaptive;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.learner.LearnerAdministration;
import org.koers.lrs.test.TestDatabase;

/** A fresh, migrated PostgreSQL with the persistence unit of the server on it. */
public final class AdaptiveDatabase implements AutoCloseable {

  public static final long TENANT = 1;

  private final TestDatabase database = TestDatabase.withSchemas("adaptive");
  private final EntityManagerFactory entities =
      Persistence.createEntityManagerFactory(
          "adaptive",
          Map.of(
              "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
              "jakarta.persistence.jtaDataSource", database.app(),
              "jakarta.persistence.nonJtaDataSource", database.app()));

  /** As the application connects. */
  public DataSource app() {
    return database.app();
  }

  /** A learner with a link. */
  public Learner learner(String token) throws SQLException {
    Learner learner =
        new Learner(TENANT, "p-" + UUID.randomUUID(), "Anne de Vries", "sales", Locale.of("nl"));
    new LearnerAdministration(app()).ensureLearner(learner, token);
    return learner;
  }

  /** A store of which each call is a transaction, as {@code @Transactional} makes it. */
  public <T> T transactional(Class<T> port, Function<EntityManager, ? extends T> store) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              try (EntityManager manager = entities.createEntityManager()) {
                manager.getTransaction().begin();
                try {
                  Object result = method.invoke(store.apply(manager), arguments);
                  manager.getTransaction().commit();
                  return result;
                } catch (InvocationTargetException failed) {
                  manager.getTransaction().rollback();
                  throw failed.getTargetException();
                }
              }
            }));
  }

  @Override
  public void close() {
    entities.close();
  }
}
