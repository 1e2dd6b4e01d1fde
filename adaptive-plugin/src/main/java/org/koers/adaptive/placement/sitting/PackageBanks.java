package org.koers.adaptive.placement.sitting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.koers.adaptive.catalogue.Catalogue;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.library.ItemQuestion;
import org.koers.adaptive.library.Library;
import org.koers.adaptive.library.LibraryItem;
import org.koers.adaptive.library.LibraryStore;
import org.koers.adaptive.library.Verdict;
import org.koers.adaptive.placement.bank.BankSource;

/**
 * Brings in the questions of published packages that an author confirmed. They are about what the
 * package assesses, else teaches, where that is one competency; where it is several, nobody knows
 * which question is about which, and no test asks them.
 */
@Dependent
public class PackageBanks {

  private final Library library;
  private final LibraryStore store;
  private final Catalogue catalogue;
  private final Banks banks;

  @Inject
  public PackageBanks(Library library, LibraryStore store, Catalogue catalogue, Banks banks) {
    this.library = library;
    this.store = store;
    this.catalogue = catalogue;
    this.banks = banks;
  }

  /** Those of all packages that are published now and have a confirmed question. */
  public List<Banks.Brought> bring(long tenantId, String who) {
    Map<UUID, CatalogueEntry> published =
        catalogue.published(tenantId).stream()
            .collect(Collectors.toMap(CatalogueEntry::id, Function.identity()));
    List<Banks.Brought> all = new ArrayList<>();
    for (LibraryItem item : library.items(tenantId)) {
      UUID edition = item.publication().entry();
      CatalogueEntry entry = edition == null ? null : published.get(edition);
      List<ItemQuestion> questions = store.questions(tenantId, item.id());
      if (entry != null && questions.stream().anyMatch(one -> one.verdict() == Verdict.CONFIRMED)) {
        all.add(banks.questions(questions, entry.activityIri(), source(tenantId, entry), who));
      }
    }
    return all;
  }

  private static BankSource source(long tenantId, CatalogueEntry entry) {
    Set<String> about = entry.assesses().isEmpty() ? entry.teaches() : entry.assesses();
    return new BankSource(
        tenantId,
        entry.activityIri() + "/questions",
        about.size() == 1 ? about.iterator().next() : "",
        Map.of(),
        Optional.ofNullable(entry.level()),
        entry.language().equals("und") ? "" : entry.language());
  }
}
