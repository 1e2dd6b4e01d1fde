package org.koers.lrs.profile.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.lrs.profile.RealProfiles;

class ProfileReaderTest {

  @ParameterizedTest
  @ValueSource(strings = {"cmi5", "scorm", "video", "learnercompetency"})
  void shouldTakeThePublishedProfiles(String name) {
    ProfileReading reading = ProfileReader.read(RealProfiles.read(name));
    System.out.println("=== " + name);
    reading
        .findings()
        .forEach(f -> System.out.println(f.severity() + " | " + f.place() + " | " + f.message()));
    assertThat(reading).isInstanceOf(ProfileReading.Taken.class);
    System.out.println(((ProfileReading.Taken) reading).profile().version());
  }
}
