package org.koers.adaptive.placement.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AbilitiesTest {

  private static final ItemParameters ITEM = new ItemParameters(1.4, -0.3);
  private static final AbilityPrior STANDARD = AbilityPrior.COLLECTIVE;

  @Test
  void theEstimateShouldBeTheIntegralOverAllAbilities() {
    AbilityPrior prior = new AbilityPrior(0.5, 0.8);
    Ability ability =
        Abilities.before(prior).after(0, ITEM, 1).after(0, new ItemParameters(0.9, 1), 0).get(0);
    double mass = 0;
    double first = 0;
    double second = 0;
    double above = 0;
    for (int k = 0; k <= 200_000; k++) {
      double theta = -10 + k * 1e-4;
      double z = (theta - 0.5) / 0.8;
      double density =
          Math.exp(-z * z / 2)
              / (1 + Math.exp(-(1.4 * theta - 0.3)))
              / (1 + Math.exp(0.9 * theta + 1));
      mass += density;
      first += density * theta;
      second += density * theta * theta;
      above += theta >= 0.2 ? density : 0;
    }
    double mean = first / mass;
    assertThat(ability.mean()).isCloseTo(mean, within(1e-4));
    assertThat(ability.standardError())
        .isCloseTo(Math.sqrt(second / mass - mean * mean), within(1e-4));
    assertThat(ability.atLeast(0.2)).isCloseTo(above / mass, within(0.003));
  }

  @Test
  void quantilesShouldBeThoseOfTheNormalDistributionBeforeAnyAnswer() {
    Ability ability = Abilities.before(STANDARD).get(0);
    assertThat(ability.quantile(0.025)).isCloseTo(-1.96, within(0.02));
    assertThat(ability.quantile(0.5)).isCloseTo(0, within(0.001));
    assertThat(ability.quantile(0.975)).isCloseTo(1.96, within(0.02));
    assertThat(ability.atLeast(ability.quantile(0.3))).isCloseTo(0.7, within(1e-9));
  }

  @Test
  void abilitiesThatDoNotGoTogetherShouldNotTellOfEachOther() {
    Abilities before = Abilities.before(List.of(STANDARD, STANDARD), 0);
    Abilities after = before.after(0, ITEM, 1);
    assertThat(after.get(1).mean()).isEqualTo(before.get(1).mean());
    assertThat(after.get(0).mean()).isGreaterThan(0.3);
  }

  @Test
  void abilitiesThatAreOneShouldBothBeKnownFromEither() {
    Abilities apart = Abilities.before(List.of(STANDARD, STANDARD), 1);
    Ability second = apart.after(0, ITEM, 1).after(1, ITEM, 1).get(1);
    Ability one = Abilities.before(STANDARD).after(0, ITEM, 1).after(0, ITEM, 1).get(0);
    assertThat(second.mean()).isCloseTo(one.mean(), within(0.01));
    assertThat(second.standardError()).isCloseTo(one.standardError(), within(0.01));
  }

  @Test
  void correlatedAbilitiesShouldBeTheIntegralOverBoth() {
    double rho = 0.6;
    Ability second =
        Abilities.before(List.of(STANDARD, STANDARD), rho)
            .after(0, ITEM, 1)
            .after(0, ITEM, 1)
            .get(1);
    double mass = 0;
    double first = 0;
    for (int i = 0; i <= 600; i++) {
      for (int j = 0; j <= 600; j++) {
        double x = -6 + i * 0.02;
        double y = -6 + j * 0.02;
        double normal = Math.exp(-(x * x - 2 * rho * x * y + y * y) / (2 * (1 - rho * rho)));
        double density = normal * Math.pow(ITEM.chance(x), 2);
        mass += density;
        first += density * y;
      }
    }
    assertThat(second.mean()).isCloseTo(first / mass, within(0.002));
  }

  @Test
  void halfRightShouldSayNoMoreThanAPlainAnswer() {
    Abilities before = Abilities.before(STANDARD);
    ItemParameters middle = new ItemParameters(1.2, 0);
    assertThat(before.after(0, middle, 0.5).get(0).mean()).isCloseTo(0, within(1e-12));
    assertThat(before.after(0, middle, 0.5).get(0).standardError())
        .isCloseTo(before.after(0, middle, 1).get(0).standardError(), within(0.1))
        .isLessThan(1);
  }

  @Test
  void extremeAnswersShouldStayFinite() {
    Abilities abilities = Abilities.before(List.of(STANDARD, STANDARD), 0.9);
    for (int i = 0; i < 300; i++) {
      abilities = abilities.after(0, new ItemParameters(3, -9), 1);
      abilities = abilities.after(1, new ItemParameters(3, 9), 0);
    }
    assertThat(abilities.get(0).mean()).isBetween(0.0, 4.6);
    assertThat(abilities.get(1).mean()).isBetween(-4.6, 0.0);
  }
}
