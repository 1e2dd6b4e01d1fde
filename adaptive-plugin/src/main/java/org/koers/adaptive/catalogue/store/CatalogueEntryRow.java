package org.koers.adaptive.catalogue.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.Editions;
import org.koers.adaptive.catalogue.EvidenceQuality;
import org.koers.adaptive.catalogue.Level;

/** A row of the table of editions. */
@Entity
@Table(name = "catalogue_entry")
@IdClass(CatalogueEntryRow.Key.class)
@NullUnmarked
class CatalogueEntryRow {

  @Id
  @Column(name = "tenant_id")
  long tenantId;

  @Id UUID id;

  @Column(name = "activity_iri")
  String activityIri;

  @Column(name = "manifest_identifier")
  String manifestIdentifier;

  byte[] sha256;
  String title;
  String language;

  @Enumerated(EnumType.STRING)
  Level level;

  @Column(name = "typical_time")
  String typicalTime;

  String[] teaches;
  String[] assesses;
  String[] requires;
  String[] roles;
  String[] formats;

  @Enumerated(EnumType.STRING)
  @Column(name = "evidence_quality")
  EvidenceQuality evidenceQuality;

  @Column(name = "published_at")
  Instant publishedAt;

  boolean current;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      name = "catalogue_sco",
      joinColumns = {
        @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id"),
        @JoinColumn(name = "entry_id", referencedColumnName = "id")
      })
  @OrderColumn(name = "position")
  List<ScoRow> scos = new ArrayList<>();

  protected CatalogueEntryRow() {}

  CatalogueEntryRow(long tenantId, CatalogueEntry entry, Editions.Origin origin) {
    this.tenantId = tenantId;
    id = entry.id();
    activityIri = entry.activityIri();
    manifestIdentifier = origin.manifestIdentifier();
    sha256 = origin.sha256().bytes();
    describe(entry);
    publishedAt = Instant.now();
    current = true;
    entry.scos().forEach(sco -> scos.add(new ScoRow(sco)));
  }

  /** What it is good for. */
  final void describe(CatalogueEntry entry) {
    title = entry.title();
    language = entry.language();
    level = entry.level();
    typicalTime = entry.typicalTime() == null ? null : entry.typicalTime().toString();
    teaches = sorted(entry.teaches());
    assesses = sorted(entry.assesses());
    requires = sorted(entry.requires());
    roles = sorted(entry.roles());
    formats = sorted(entry.formats());
    evidenceQuality = entry.evidenceQuality();
  }

  CatalogueEntry entry() {
    return new CatalogueEntry(
        id,
        activityIri,
        title,
        language,
        level,
        typicalTime == null ? null : Duration.parse(typicalTime),
        Set.of(teaches),
        Set.of(assesses),
        Set.of(requires),
        Set.of(roles),
        Set.of(formats),
        evidenceQuality,
        scos.stream().map(ScoRow::sco).toList(),
        current);
  }

  private static String[] sorted(Collection<String> values) {
    return values.stream().sorted().toArray(String[]::new);
  }

  /** Which edition. */
  record Key(long tenantId, UUID id) implements Serializable {}
}
