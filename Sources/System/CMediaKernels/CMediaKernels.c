#include "CMediaKernels.h"

#include <stdint.h>
#include <string.h>

// Sums may be reordered, which lets the compiler use vectors; for one processor the order is fixed.
#pragma clang fp reassociate(on) contract(fast)

#if defined(__x86_64__)
#define VECTOR __attribute__((target_clones("default", "arch=x86-64-v3")))
#else
#define VECTOR
#endif

static inline double from_bits(int64_t bits) {
  double value;
  memcpy(&value, &bits, sizeof value);
  return value;
}

static inline int64_t to_bits(double value) {
  int64_t bits;
  memcpy(&bits, &value, sizeof bits);
  return bits;
}

// Cody and Waite's reduction to |r| <= ln 2 / 2, then the Taylor polynomial of degree 12 (error below 1e-16).
static inline __attribute__((always_inline)) double exponential(double x) {
  x = x < -708.0 ? -708.0 : x > 709.0 ? 709.0 : x;
  const double shift = 0x1.8p52;
  double shifted = x * 1.4426950408889634 + shift;
  double n = shifted - shift;
  double r = x - n * 0x1.62e42fefa3800p-1 - n * 0x1.ef35793c76730p-45;
  double p = 1.0 / 479001600;
  p = p * r + 1.0 / 39916800;
  p = p * r + 1.0 / 3628800;
  p = p * r + 1.0 / 362880;
  p = p * r + 1.0 / 40320;
  p = p * r + 1.0 / 5040;
  p = p * r + 1.0 / 720;
  p = p * r + 1.0 / 120;
  p = p * r + 1.0 / 24;
  p = p * r + 1.0 / 6;
  p = p * r + 0.5;
  p = p * r * r + r;
  int64_t exponent = (to_bits(shifted) - to_bits(shift)) << 52;
  return from_bits(to_bits(1.0 + p) + exponent);
}

// x = 2^e m with m in [1/sqrt 2, sqrt 2), then 2 artanh((m - 1) / (m + 1)) by its series to degree 19.
static inline __attribute__((always_inline)) double logarithm(double x) {
  int64_t bits = to_bits(x);
  int64_t offset = bits - 0x3fe6a09e667f3bcdLL;
  // The exponent as a double without an integer conversion, which AVX2 lacks for 64 bits.
  int64_t e = (offset >> 52) + 0x4338000000000000LL;
  double exponent = from_bits(e) - 0x1.8p52;
  double m = from_bits(bits - (offset & (int64_t)0xfff0000000000000ULL));
  double f = (m - 1.0) / (m + 1.0);
  double z = f * f;
  double p = 1.0 / 19;
  p = p * z + 1.0 / 17;
  p = p * z + 1.0 / 15;
  p = p * z + 1.0 / 13;
  p = p * z + 1.0 / 11;
  p = p * z + 1.0 / 9;
  p = p * z + 1.0 / 7;
  p = p * z + 1.0 / 5;
  p = p * z + 1.0 / 3;
  double tail = 2.0 * f * z * p;
  return exponent * 0x1.62e42fefa3800p-1 + (2.0 * f + (tail + exponent * 0x1.ef35793c76730p-45));
}

VECTOR void mmm_exp(long n, const double *restrict x, double *restrict result) {
#pragma clang fp reassociate(off)
  for (long i = 0; i < n; i++) result[i] = exponential(x[i]);
}

VECTOR void mmm_log(long n, const double *restrict x, double *restrict result) {
#pragma clang fp reassociate(off)
  for (long i = 0; i < n; i++) result[i] = logarithm(x[i]);
}

VECTOR void mmm_geometric(long n, const double *restrict x, double decay, double *restrict a,
                          double *restrict a_decay) {
  double carried = 0, slope = 0, fresh = 1 - decay;
  for (long t = 0; t < n; t++) {
    slope = (carried - x[t]) + decay * slope;
    carried = fresh * x[t] + decay * carried;
    a[t] = carried;
    a_decay[t] = slope;
  }
}

VECTOR void mmm_convolve(long n, const double *restrict x, long lags,
                         const double *restrict weights, double *restrict a) {
  for (long t = 0; t < n; t++) a[t] = weights[0] * x[t];
  for (long l = 1; l <= lags; l++) {
    double w = weights[l];
    const double *restrict earlier = x - l;
    for (long t = 0; t < n; t++) a[t] += w * earlier[t];
  }
}

VECTOR void mmm_hill(long n, const double *restrict a, double log_half, double slope, double floor,
                     double *restrict s, double *restrict s_a, double *restrict s_log_half,
                     double *restrict s_slope) {
#pragma clang fp reassociate(off)
  for (long t = 0; t < n; t++) {
    double level = a[t] > floor ? a[t] : floor;
    double distance = logarithm(level) - log_half;
    double share = 1.0 / (1.0 + exponential(-slope * distance));
    double spread = share * (1.0 - share);
    s[t] = share;
    s_a[t] = slope * spread / level;
    s_log_half[t] = -slope * spread;
    s_slope[t] = spread * distance;
  }
}

VECTOR void mmm_logistic(long n, const double *restrict a, double rate, double *restrict s,
                         double *restrict s_a, double *restrict s_log_rate) {
#pragma clang fp reassociate(off)
  for (long t = 0; t < n; t++) {
    double e = exponential(-rate * a[t]);
    double inverse = 1.0 / (1.0 + e);
    double slope = 2.0 * rate * e * inverse * inverse;
    s[t] = (1.0 - e) * inverse;
    s_a[t] = slope;
    s_log_rate[t] = slope * a[t];
  }
}

VECTOR void mmm_michaelis_menten(long n, const double *restrict a, double half,
                                 double *restrict s, double *restrict s_a,
                                 double *restrict s_log_half) {
  for (long t = 0; t < n; t++) {
    double inverse = 1.0 / (half + a[t]);
    double slope = half * inverse * inverse;
    s[t] = a[t] * inverse;
    s_a[t] = slope;
    s_log_half[t] = -slope * a[t];
  }
}

VECTOR double mmm_sum(long n, const double *restrict x) {
  double sum = 0;
  for (long t = 0; t < n; t++) sum += x[t];
  return sum;
}

VECTOR double mmm_dot(long n, const double *restrict x, const double *restrict y) {
  double sum = 0;
  for (long t = 0; t < n; t++) sum += x[t] * y[t];
  return sum;
}

VECTOR void mmm_add(long n, double factor, const double *restrict x, double *restrict y) {
  for (long t = 0; t < n; t++) y[t] += factor * x[t];
}

VECTOR void mmm_multiply(long n, const double *restrict x, const double *restrict y,
                         double *restrict z) {
  for (long t = 0; t < n; t++) z[t] = x[t] * y[t];
}

VECTOR void mmm_project(long n, long columns, const double *restrict matrix,
                        const double *restrict x, double *restrict result) {
  for (long j = 0; j < columns; j++) {
    const double *restrict column = matrix + j * n;
    double sum = 0;
    for (long t = 0; t < n; t++) sum += column[t] * x[t];
    result[j] = sum;
  }
}

VECTOR void mmm_expand(long n, long columns, const double *restrict matrix,
                       const double *restrict c, double *restrict y) {
  for (long j = 0; j < columns; j++) {
    const double *restrict column = matrix + j * n;
    double factor = c[j];
    for (long t = 0; t < n; t++) y[t] += factor * column[t];
  }
}
