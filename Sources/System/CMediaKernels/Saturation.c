#include "Elementary.h"

#include "CMediaKernels.h"

#pragma clang fp reassociate(off) contract(fast)

// Drivers at or below this count as nothing spent; its logarithm and its inverse are still normal numbers.
static const double nothing = 1e-300;

// A number that depends on the driver, half-saturation and slope, with its derivatives to each.
struct sensitive {
  double value, driver, half, slope;
};

// `1 / (1 + e^-x)`, kept above the numbers that processors are slow with.
INLINE double sigmoid(double x) { return 1.0 / (1.0 + exponential(x > -690.0 ? -x : 690.0)); }

INLINE struct sensitive hill(double a, double log_half, double inverse_half, double slope) {
  double inverse;
  double distance = logarithm_and_inverse(a > nothing ? a : nothing, &inverse) - log_half;
  double share = a > nothing ? sigmoid(slope * distance) : 0.0;
  double spread = share * (1.0 - share);
  double steep = slope * spread;
  return (struct sensitive){share, steep * inverse, -steep * inverse_half, spread * distance};
}

// `a h'(a)` of the Hill response h.
INLINE struct sensitive hill_elasticity(double a, double log_half, double inverse_half,
                                        double slope) {
  struct sensitive h = hill(a, log_half, inverse_half, slope);
  double spread = h.value * (1.0 - h.value);
  double bend = slope * (1.0 - 2.0 * h.value);
  return (struct sensitive){slope * spread, bend * h.driver, bend * h.half, spread + bend * h.slope};
}

// `tanh(rate a / 2)`, with rate = ln 3 / half.
INLINE struct sensitive logistic(double a, double rate, double inverse_half) {
  double e = exponential(-rate * a);
  double inverse = 1.0 / (1.0 + e);
  double steep = 2.0 * rate * e * inverse * inverse;
  return (struct sensitive){(1.0 - e) * inverse, steep, -steep * a * inverse_half, 0};
}

INLINE struct sensitive logistic_elasticity(double a, double rate, double inverse_half) {
  struct sensitive h = logistic(a, rate, inverse_half);
  double bend = h.driver * (1.0 - rate * a * h.value);
  return (struct sensitive){a * h.driver, bend, -bend * a * inverse_half, 0};
}

INLINE struct sensitive michaelis_menten(double a, double half) {
  double inverse = 1.0 / (half + a);
  double steep = half * inverse * inverse;
  return (struct sensitive){a * inverse, steep, -a * inverse * inverse, 0};
}

INLINE struct sensitive michaelis_menten_elasticity(double a, double half, double inverse_half) {
  struct sensitive h = michaelis_menten(a, half);
  double bend = h.driver * (1.0 - 2.0 * h.value);
  return (struct sensitive){a * h.driver, bend, -bend * a * inverse_half, 0};
}

// One loop per number of carry-over parameters: rows of `carry` hold the derivative of a to each and
// become that of the result. `EACH` computes `h` from `a[t]`.
#define LOOP(CARRY, SLOPE, EACH)                              \
  for (long t = 0; t < n; t++) {                              \
    struct sensitive h = EACH;                                \
    value[t] = h.value;                                       \
    by_half[t] = h.half;                                      \
    if (SLOPE) by_slope[t] = h.slope;                         \
    if (CARRY > 0) carry[t] *= h.driver;                      \
    if (CARRY > 1) second[t] *= h.driver;                     \
  }
#define LOOPS(SLOPE, EACH)                                    \
  double *restrict second = carry + n;                        \
  switch (carries) {                                          \
  case 0: LOOP(0, SLOPE, EACH) break;                         \
  case 1: LOOP(1, SLOPE, EACH) break;                         \
  default: LOOP(2, SLOPE, EACH) break;                        \
  }

VECTOR void mmm_hill(long n, const double *restrict a, double half, double slope, long carries,
                     double *restrict carry, double *restrict value, double *restrict by_half,
                     double *restrict by_slope) {
  double log_half = logarithm(half), inverse_half = 1.0 / half;
  LOOPS(1, hill(a[t], log_half, inverse_half, slope))
}

VECTOR void mmm_hill_elasticity(long n, const double *restrict a, double half, double slope,
                                long carries, double *restrict carry, double *restrict value,
                                double *restrict by_half, double *restrict by_slope) {
  double log_half = logarithm(half), inverse_half = 1.0 / half;
  LOOPS(1, hill_elasticity(a[t], log_half, inverse_half, slope))
}

static const double log_3 = 1.0986122886681098;

VECTOR void mmm_logistic(long n, const double *restrict a, double half, long carries,
                         double *restrict carry, double *restrict value,
                         double *restrict by_half) {
  double *by_slope = 0;
  double inverse_half = 1.0 / half, rate = log_3 * inverse_half;
  LOOPS(0, logistic(a[t], rate, inverse_half))
}

VECTOR void mmm_logistic_elasticity(long n, const double *restrict a, double half, long carries,
                                    double *restrict carry, double *restrict value,
                                    double *restrict by_half) {
  double *by_slope = 0;
  double inverse_half = 1.0 / half, rate = log_3 * inverse_half;
  LOOPS(0, logistic_elasticity(a[t], rate, inverse_half))
}

VECTOR void mmm_michaelis_menten(long n, const double *restrict a, double half, long carries,
                                 double *restrict carry, double *restrict value,
                                 double *restrict by_half) {
  double *by_slope = 0;
  LOOPS(0, michaelis_menten(a[t], half))
}

VECTOR void mmm_michaelis_menten_elasticity(long n, const double *restrict a, double half,
                                            long carries, double *restrict carry,
                                            double *restrict value, double *restrict by_half) {
  double *by_slope = 0;
  double inverse_half = 1.0 / half;
  LOOPS(0, michaelis_menten_elasticity(a[t], half, inverse_half))
}

VECTOR void mmm_saturate_hill(long n, double half, double slope, double *a) {
  double log_half = logarithm(half);
  for (long t = 0; t < n; t++) {
    double distance = logarithm(a[t] > nothing ? a[t] : nothing) - log_half;
    double share = sigmoid(slope * distance);
    a[t] = a[t] > nothing ? share : 0.0;
  }
}

VECTOR void mmm_saturate_logistic(long n, double half, double *a) {
  double rate = log_3 / half;
  for (long t = 0; t < n; t++) {
    double e = exponential(-rate * a[t]);
    a[t] = (1.0 - e) / (1.0 + e);
  }
}

VECTOR void mmm_saturate_michaelis_menten(long n, double half, double *a) {
  for (long t = 0; t < n; t++) a[t] = a[t] / (half + a[t]);
}
