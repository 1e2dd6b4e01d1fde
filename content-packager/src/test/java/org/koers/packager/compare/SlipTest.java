package org.koers.packager.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipTest {

  private final Slip slip = new Slip(Set.of("regel", "regels"), Set.of("regel", "regels"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Meld een datalek altjid direct. | Meld een datalek altijd direct.",
        "Sluit je scherm af | sluit je scherm af!",
        "teh password | the password",
        "Een e mail | Een e-mail",
        "informatie beveiliging | informatiebeveiliging",
        "Der Vertrag wird geprueft | Der Vertrag wird gepruft",
        "het beveilgingsbeleid | het beveiligingsbeleid",
        "cafe | café"
      })
  void correctionsShouldBeMinor(String before, String after) {
    assertThat(slip.only(before, after)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Meld het binnen 72 uur. | Meld het binnen 24 uur.",
        "Het kost 1,5 euro | Het kost 15 euro",
        "Dit mag | Dit mag niet",
        "Dit mag niet | Dit mag",
        "It is acceptable | It is unacceptable",
        "Das ist gültig | Das ist ungültig",
        "You may enter | You must enter",
        "Voor 1 juni | Voor 1 juli",
        "a kein b | a ein b",
        "now | not",
        "Volg de regel | Volg de regels",
        "Bel de helpdesk | Bel de afdeling",
        "5 % | 5 €",
        "'' | Meld een datalek"
      })
  void whatMeansSomethingElseShouldNotBeMinor(String before, String after) {
    assertThat(slip.only(before, after)).isFalse();
    assertThat(slip.only(after, before)).isFalse();
  }
}
