package org.koers.adaptive.placement.irt;

/**
 * The M-step: the parameters of one item that fit best to the expected counts, by Newton's method
 * with halved steps. The function is concave, so there is one such place.
 */
final class Maximization {

  private static final int STEPS = 50;
  private static final double ENOUGH = 1e-10;

  private final double[] asked;
  private final double[] right;
  private final Quadrature quadrature;
  private final ItemPrior prior;

  Maximization(double[] asked, double[] right, Quadrature quadrature, ItemPrior prior) {
    this.asked = asked;
    this.right = right;
    this.quadrature = quadrature;
    this.prior = prior;
  }

  ItemParameters from(ItemParameters start) {
    ItemParameters at = start;
    double value = value(at);
    for (int step = 0; step < STEPS; step++) {
      double[] move = newton(at);
      double size = 1;
      ItemParameters next = moved(at, move, size);
      while (value(next) < value && size > 1e-6) {
        size /= 2;
        next = moved(at, move, size);
      }
      value = value(next);
      at = next;
      if (Math.abs(move[0]) + Math.abs(move[1]) < ENOUGH) {
        break;
      }
    }
    return at;
  }

  private static ItemParameters moved(ItemParameters at, double[] move, double size) {
    return new ItemParameters(
        Math.clamp(at.a() + size * move[0], -10, 10), Math.clamp(at.d() + size * move[1], -30, 30));
  }

  private double value(ItemParameters at) {
    double sum = prior.logDensity(at);
    for (int k = 0; k < asked.length; k++) {
      double x = at.a() * quadrature.point(k) + at.d();
      sum += right[k] * x - asked[k] * ItemParameters.softplus(x);
    }
    return sum;
  }

  private double[] newton(ItemParameters at) {
    double gradA = prior.precisionA() * (prior.a() - at.a());
    double gradD = prior.precisionD() * (prior.d() - at.d());
    double aa = prior.precisionA() + 1e-9;
    double dd = prior.precisionD() + 1e-9;
    double ad = 0;
    for (int k = 0; k < asked.length; k++) {
      double theta = quadrature.point(k);
      double p = at.chance(theta);
      double residual = right[k] - asked[k] * p;
      double weight = asked[k] * p * (1 - p);
      gradA += residual * theta;
      gradD += residual;
      aa += weight * theta * theta;
      ad += weight * theta;
      dd += weight;
    }
    double determinant = aa * dd - ad * ad;
    return new double[] {
      (dd * gradA - ad * gradD) / determinant, (aa * gradD - ad * gradA) / determinant
    };
  }
}
