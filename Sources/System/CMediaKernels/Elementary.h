#ifndef MMM_ELEMENTARY_H
#define MMM_ELEMENTARY_H

// Exponential and logarithm written so that loops over them become vector code. Private to this folder.

#include <stdint.h>
#include <string.h>

#if defined(__x86_64__)
#define VECTOR __attribute__((target_clones("default", "arch=x86-64-v3")))
#else
#define VECTOR
#endif
#define INLINE static inline __attribute__((always_inline))

// The order of the operations below is what makes them exact.
#pragma clang fp reassociate(off) contract(fast)

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

// Cody and Waite's reduction to |r| <= ln 2 / 2, then `1 + r + r^2 q(r)`; q interpolates `(e^r - 1 - r) / r^2`
// at Chebyshev's points (error 1e-16). Polynomials are summed in pairs: a shorter chain of dependent steps.
INLINE double exponential(double x) {
  x = x < -708.0 ? -708.0 : x > 709.0 ? 709.0 : x;
  const double shift = 0x1.8p52;
  double shifted = x * 1.4426950408889634 + shift;
  double n = shifted - shift;
  double r = x - n * 0x1.62e42fefa3800p-1 - n * 0x1.ef35793c76730p-45;
  double r2 = r * r, r4 = r2 * r2;
  double low = (0.5 + r * 0.16666666666666669) + r2 * (0.04166666666662413 + r * 0.008333333333330062);
  double high = (0.0013888888917213717 + r * 0.00019841269863053618)
      + r2 * (2.4801521295954376e-05 + r * 2.7557268459997064e-06);
  double top = 2.7620088445409746e-07 + r * 2.510038549551032e-08;
  double q = low + r4 * (high + r4 * top);
  int64_t exponent = (to_bits(shifted) - to_bits(shift)) << 52;
  return from_bits(to_bits(1.0 + (r + r2 * q)) + exponent);
}

// ln (2^exponent m) with f = (m - 1) / (m + 1): 2 artanh(f) = `2 f (1 + z p(z))`, z = f^2, p from
// Chebyshev's points (error 2e-16).
INLINE double logarithm_of(double exponent, double f) {
  double z = f * f, z2 = z * z;
  double p = (0.3333333333333335 + z * 0.19999999999949722)
      + z2 * ((0.14285714313001635 + z * 0.11111105565129939)
              + z2 * ((0.09091444727837474 + z * 0.07665855309105386) + z2 * 0.07308292712444311));
  double tail = 2.0 * f * z * p;
  return exponent * 0x1.62e42fefa3800p-1 + (2.0 * f + (tail + exponent * 0x1.ef35793c76730p-45));
}

// x = 2^e m with m in [1/sqrt 2, sqrt 2).
INLINE double logarithm(double x) {
  int64_t bits = to_bits(x);
  int64_t offset = bits - 0x3fe6a09e667f3bcdLL;
  // The exponent as a double without an integer conversion, which AVX2 lacks for 64 bits.
  double exponent = from_bits((offset >> 52) + 0x4338000000000000LL) - 0x1.8p52;
  double m = from_bits(bits - (offset & (int64_t)0xfff0000000000000ULL));
  return logarithm_of(exponent, (m - 1.0) / (m + 1.0));
}

// The logarithm of x and, for the price of two products, its inverse.
INLINE double logarithm_and_inverse(double x, double *inverse) {
  int64_t bits = to_bits(x);
  int64_t offset = bits - 0x3fe6a09e667f3bcdLL;
  int64_t shift = offset & (int64_t)0xfff0000000000000ULL;
  double exponent = from_bits((offset >> 52) + 0x4338000000000000LL) - 0x1.8p52;
  double m = from_bits(bits - shift);
  double both = 1.0 / (m * (m + 1.0));
  *inverse = from_bits(to_bits((m + 1.0) * both) - shift);
  return logarithm_of(exponent, (m - 1.0) * m * both);
}

#endif
