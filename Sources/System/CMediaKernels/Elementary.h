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

// Cody and Waite's reduction to |r| <= ln 2 / 2, then the Taylor polynomial of degree 12 (error below 1e-16).
INLINE double exponential(double x) {
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

// ln (2^exponent m) with f = (m - 1) / (m + 1): 2 artanh(f) by its series to degree 19.
INLINE double logarithm_of(double exponent, double f) {
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
