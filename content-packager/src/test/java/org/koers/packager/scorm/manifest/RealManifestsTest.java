package org.koers.packager.scorm.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.koers.packager.Corpus;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.xml.XmlDocument;

class RealManifestsTest {

  /** ADL's 190 test manifests; one names a default organization that is not there, on purpose. */
  @Test
  void allShouldBeReadAndTheBrokenOneTold() throws IOException {
    List<String> broken = new ArrayList<>();
    int read = 0;
    try (ZipFile zip =
        new ZipFile(Corpus.path("corpus/manifests/adl-cts-2004-manifests.zip").toFile())) {
      for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        Manifest manifest =
            ManifestReader.read(
                XmlDocument.read(bytes, entry.getName(), 100), entry.getName(), List.of());
        assertThat(manifest.edition()).as(entry.getName()).isEqualTo(Edition.SCORM_2004);
        assertThat(manifest.document().bytes()).isEqualTo(bytes);
        manifest.findings().stream()
            .filter(f -> f.code() == FindingCode.DEFAULT_ORGANIZATION_UNKNOWN)
            .forEach(f -> broken.add(entry.getName()));
        read++;
      }
    }
    assertThat(broken).containsExactly("adl-cts-invalid/CM-01-broken-default-org/imsmanifest.xml");
    assertThat(read).isEqualTo(190);
  }
}
